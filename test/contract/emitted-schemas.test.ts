import { expect, test } from 'vitest';
import { allDisagreements } from './check/agreement.js';
import { loadContracts } from './support/contract.js';

const contracts = await loadContracts();

test.each(contracts)(
  'the emitted schemas of API $key allow what the description allows, and nothing else',
  ({ document, schemas }) => {
    expect(allDisagreements({ document, schemas })).toEqual([]);
  },
);
