import { Connection } from '../../../../../../generator/kit/runtime/connection.js';
import { api, getItem, secret } from '../../support/client.js';

/** A program that gives up a call that waits in line, and has no more to do. */
const [baseUrl = ''] = process.argv.slice(2);
const connection = new Connection(api, { apiKey: secret, baseUrl });
const controller = new AbortController();
await connection.request(getItem);
const waiting = connection.request(getItem, { signal: controller.signal }).then(String, String);
setTimeout(() => controller.abort('given up'), 50);
console.log(JSON.stringify({ outcome: await waiting, doneAt: Date.now() }));
