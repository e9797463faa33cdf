import path from 'node:path';
import { FlagError } from '../../scripts/support/command-error.js';
import { runCommand } from '../../scripts/support/command.js';
import { runNode } from '../../scripts/support/run-program.js';
import { loadContracts, projectRoot, type Contract } from '../contract/support/contract.js';
import { catchDescriptionMutant } from './catch-description-mutant.js';
import { catchClientMutant } from './catch-client-mutant.js';
import { clientMutants } from './client-mutants.js';
import { descriptionMutants } from './description-mutants.js';
import { diffOf } from './edit.js';
import { equivalents } from './equivalents.js';
import { runtimeEquivalents } from './runtime-equivalents.js';
import { readRuntimeVerdicts } from './runtime-verdicts.js';
import { reportOf, type Verdict } from './verdict.js';

const kinds = { descriptions: ofDescriptions, client: ofClient, runtime: ofRuntime, workshop: ofWorkshop };
const known = Object.keys(kinds);

/** Makes mutants and reports which of them the suite lets live. `npm run test:mutation` */
process.exitCode = await runCommand({
  help: `Makes mutants and reports which of them the suite does not catch. Its exit code is 1 if there is one. Those of the runtime
and of the workshop are Stryker's.

  npm run test:mutation                      all kinds
  npm run test:mutation -- client            some of ${known.join(', ')}`,
  options: {},
  rest: '[kind ...]',
  async run({ positionals }) {
    const unknown = positionals.filter((kind) => !known.includes(kind));
    if (unknown.length > 0)
      throw new FlagError(`There are no mutants of kind ${unknown.join(', ')}. Write some of ${known.join(', ')}.`);
    const contracts = await loadContracts();
    let survivors = 0;
    for (const [kind, verdictsOf] of Object.entries(kinds)) {
      if (positionals.length === 0 || positionals.includes(kind))
        survivors += report(kind, await verdictsOf(contracts));
    }
    return survivors > 0 ? 1 : 0;
  },
});

async function ofDescriptions(contracts: readonly Contract[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const contract of contracts) {
    for (const mutant of descriptionMutants(contract.document)) {
      const diff = `${contract.key} ${diffOf(contract.document, mutant.edit)}`;
      verdicts.push({ diff, caughtBy: await catchDescriptionMutant(contract, mutant) });
    }
  }
  return verdicts;
}

async function ofClient(contracts: readonly Contract[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const contract of contracts) {
    for (const mutant of clientMutants(contract.key)) {
      verdicts.push({ diff: mutant.diff, caughtBy: await catchClientMutant(contract, mutant) });
    }
  }
  return verdicts;
}

function ofRuntime(): Promise<Verdict[]> {
  return runStryker('stryker.config.json', 'runtime.json');
}

function ofWorkshop(): Promise<Verdict[]> {
  return runStryker('workshop/stryker.json', 'workshop.json');
}

async function runStryker(config: string, output: string): Promise<Verdict[]> {
  const program = path.join(projectRoot, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const settings = path.join(import.meta.dirname, config);
  const { exitCode } = await runNode([program, 'run', settings], { folder: projectRoot, isShown: true });
  if (exitCode !== 0) throw new Error(`Stryker ended with the exit code ${exitCode}.`);
  return readRuntimeVerdicts(path.join(projectRoot, '.cache/mutation', output));
}

function report(kind: string, verdicts: readonly Verdict[]): number {
  const { text, survivors: left } = reportOf(kind, verdicts, [...equivalents, ...runtimeEquivalents]);
  console.log(text);
  return left;
}
