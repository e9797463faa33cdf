import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

const client = await hefflV1.clients.get('clt_def456');
console.log(client);
