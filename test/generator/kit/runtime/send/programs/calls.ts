import { Connection } from '../../../../../../generator/kit/runtime/connection.js';
import { api, getItem, secret } from '../../support/client.js';

/** A program that makes some calls at once, prints how many succeeded, and has no more to do. */
const [baseUrl = '', calls = ''] = process.argv.slice(2);
const connection = new Connection(
  { ...api, rateLimit: { limit: 2, windowSeconds: 1 } },
  { apiKey: secret, baseUrl, timeout: 3_600_000 },
);
const responses = await Promise.all(Array.from({ length: Number(calls) }, () => connection.request(getItem)));
console.log(`${responses.length} succeeded`);
