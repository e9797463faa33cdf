import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

await hefflV1.leads.delete('ld_abc123');
