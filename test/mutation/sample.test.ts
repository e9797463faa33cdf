import { describe, expect, test } from 'vitest';
import { loadContracts } from '../contract/support/contract.js';
import { catchClientMutant } from './catch-client-mutant.js';
import { catchDescriptionMutant } from './catch-description-mutant.js';
import { clientMutants } from './client-mutants.js';
import { descriptionMutants } from './description-mutants.js';
import { diffOf } from './edit.js';
import { equivalents } from './equivalents.js';

/** All of them are made by `npm run test:mutation`; here every so manieth, always the same ones. */
const contracts = await loadContracts();

describe.each(contracts)('of mutants of API $key, a sample is noticed:', (contract) => {
  test('of the description', async () => {
    const sample = descriptionMutants(contract.document).filter((_, index) => index % 97 === 0);
    const survivors: string[] = [];
    for (const mutant of sample) {
      const diff = `${contract.key} ${diffOf(contract.document, mutant.edit)}`;
      const isEquivalent = equivalents.some(({ pattern }) => pattern.test(diff));
      if (!isEquivalent && !(await catchDescriptionMutant(contract, mutant))) survivors.push(diff);
    }
    expect(sample.length).toBeGreaterThan(15);
    expect(survivors).toEqual([]);
  });

  test('of the generated client', async () => {
    const sample = clientMutants(contract.key).filter((_, index) => index % 23 === 0);
    const survivors: string[] = [];
    for (const mutant of sample) if (!(await catchClientMutant(contract, mutant))) survivors.push(mutant.diff);
    expect(sample.length).toBeGreaterThan(10);
    expect(survivors).toEqual([]);
  });
});
