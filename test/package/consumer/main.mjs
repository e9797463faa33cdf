import { fetch } from './responses.mjs';
import { consume } from './consumer.mjs';

console.log((await consume(fetch)).join('\n'));
