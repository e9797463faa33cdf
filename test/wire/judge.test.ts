import { beforeAll, expect, test } from 'vitest';
import { listClient } from '../../scripts/corpus/list-calls.js';
import type { ListedClient } from './judge/base/calls.js';
import { judgeClient } from './judge/judge-client.js';
import type { Subject } from './judge/judge-call.js';
import { judgedDocument } from './support/judged-document.js';
import { loadClass, make, type Made } from './support/made-client.js';
import { wrongClients } from './support/wrong-clients.js';

/** The judge of `npm run corpus`: it finds nothing in a right client, and the mistake of every wrong one. */

let made: Made;

beforeAll(async () => {
  made = await make(judgedDocument);
});

test('every method of a client with all kinds of operations is right', async () => {
  const count = made.model.routes.length;
  expect(await verdictOn(made)).toEqual({ right: count, wrong: [], undrawn: [] });
});

test.each(wrongClients)('a client is wrong where $mistake', async ({ file, from, to, method }) => {
  const path = `src/${file}`;
  const text = made.files[path] ?? '';
  expect(text).toContain(from);
  const wrong = { ...made, files: { ...made.files, [path]: text.replace(from, () => to) } };
  expect(await verdictOn(wrong, method)).toMatchObject({ right: 0, wrong: [{ id: method }] });
});

/** Judges all methods of a client, or one. */
async function verdictOn(client: Made, method?: string) {
  const { calls, ...listed } = listClient(client.model, client.plan, '') as ListedClient;
  const judged = { ...listed, calls: calls.filter(({ id }) => method === undefined || id === method) };
  return judgeClient(client.plan.loaded.document, judged, (await loadClass(client)) as unknown as Subject['Client']);
}
