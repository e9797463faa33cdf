import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

await hefflV1.deals.delete('dl_def456');
