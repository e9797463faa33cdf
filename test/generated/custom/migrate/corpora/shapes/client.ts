import { HefflV1 } from 'heffl/v1';
import type { ClientOptions } from 'heffl/v1';
const options: ClientOptions = { retries: 2 };
export const heffl = new HefflV1(options);
export default heffl;
export type { Deal, Invoice, Task } from 'heffl/v1';
