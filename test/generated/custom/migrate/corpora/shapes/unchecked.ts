// @ts-nocheck
import { HefflV1 } from 'heffl/v1';

console.log((await new HefflV1().deals.get(1)).sourceId);
