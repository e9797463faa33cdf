import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { loadContracts, projectRoot } from '../contract/support/contract.js';
import { catchDescriptionMutant } from './catch-description-mutant.js';
import { catchClientMutant } from './catch-client-mutant.js';
import { clientMutants } from './client-mutants.js';
import { descriptionMutants } from './description-mutants.js';
import { diffOf } from './edit.js';
import { equivalents } from './equivalents.js';
import { runtimeEquivalents } from './runtime-equivalents.js';
import { readRuntimeVerdicts } from './runtime-verdicts.js';
import { reportOf, type Verdict } from './verdict.js';

/**
 * Makes mutants and says which of them the suite lets live: `npm run test:mutation` for all kinds, `-- descriptions`,
 * `-- client` or `-- runtime` for one. Those of the runtime are Stryker's.
 */
const kinds = { descriptions: ofDescriptions, client: ofClient, runtime: ofRuntime };
const known = Object.keys(kinds);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((kind) => !known.includes(kind));
if (unknown.length > 0) {
  console.error(`There are no mutants of kind ${unknown.join(', ')}. Write some of ${known.join(', ')}.`);
  process.exit(2);
}
const contracts = await loadContracts();
let survivors = 0;
for (const [kind, verdictsOf] of Object.entries(kinds)) {
  if (wanted.length === 0 || wanted.includes(kind)) survivors += report(kind, await verdictsOf());
}
process.exitCode = survivors > 0 ? 1 : 0;

async function ofDescriptions(): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const contract of contracts) {
    for (const mutant of descriptionMutants(contract.document)) {
      const diff = `${contract.key} ${diffOf(contract.document, mutant.edit)}`;
      verdicts.push({ diff, caughtBy: await catchDescriptionMutant(contract, mutant) });
    }
  }
  return verdicts;
}

async function ofClient(): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const contract of contracts) {
    for (const mutant of clientMutants(contract.key)) {
      verdicts.push({ diff: mutant.diff, caughtBy: await catchClientMutant(contract, mutant) });
    }
  }
  return verdicts;
}

async function ofRuntime(): Promise<Verdict[]> {
  const program = path.join(projectRoot, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const settings = path.join(import.meta.dirname, 'stryker.config.json');
  const child = spawn(process.execPath, [program, 'run', settings], { cwd: projectRoot, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Stryker ended with the exit code ${code}.`);
  return readRuntimeVerdicts(path.join(projectRoot, '.cache/mutation/runtime.json'));
}

function report(kind: string, verdicts: readonly Verdict[]): number {
  const { text, survivors: left } = reportOf(kind, verdicts, [...equivalents, ...runtimeEquivalents]);
  console.log(text);
  return left;
}
