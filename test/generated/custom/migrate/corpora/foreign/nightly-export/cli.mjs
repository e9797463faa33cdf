#!/usr/bin/env node
// @ts-check
import { parseArgs } from 'node:util';
import { HefflV1, UnauthorizedError } from 'heffl/v1';

/** @typedef {import('heffl/v1').Deal} Deal */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { status: { type: 'string' }, json: { type: 'boolean', default: false }, max: { type: 'string', default: '50' } },
});

/**
 * @param {HefflV1} heffl
 * @param {string | undefined} status
 * @returns {Promise<Deal[]>}
 */
async function findDeals(heffl, status) {
  /** @type {Deal[]} */
  const found = [];
  for await (const deal of heffl.deals.list()) {
    if (status && deal.status !== status.toUpperCase()) continue;
    if (found.push(deal) >= Number(values.max)) break;
  }
  return found;
}

async function main() {
  const heffl = new HefflV1();
  const [command = 'deals', id = ''] = positionals;
  if (command === 'deals') {
    const deals = await findDeals(heffl, values.status);
    if (values.json) console.log(JSON.stringify(deals, null, 2));
    else for (const { number, title, price, status } of deals) console.log([number, status, price, title].join('\t'));
  } else if (command === 'client') {
    const client = await heffl.clients.get(/** @type {import('heffl/v1').ClientId} */ (id));
    console.log(client.name, client.email ?? '-', client.phone ?? '-');
  } else if (command === 'pipelines') {
    for (const pipeline of (await heffl.pipelines.list()).items) console.log(pipeline.id, pipeline.name ?? pipeline.label);
  } else {
    console.error(`Unknown command ${command}`);
    process.exitCode = 2;
  }
}

main().catch((error) => {
  if (error instanceof UnauthorizedError) console.error('Set HEFFL_API_KEY to a valid key.');
  else console.error(error);
  process.exitCode = 1;
});
