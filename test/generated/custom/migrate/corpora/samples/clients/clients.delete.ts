import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

await hefflV1.clients.delete('clt_def456');
