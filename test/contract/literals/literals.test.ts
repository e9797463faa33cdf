import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compile, strict } from '../../package/support/compile.js';
import { loadContracts, projectRoot, type Contract } from '../support/contract.js';
import { exampleLiterals, parameterLiterals, schemaLiterals, writeLiterals, type Literal } from './write-literals.js';

/** Values of each schema that must be assignable. A line of code takes the compiler longer than the client. */
const COUNT = Number(process.env['CONTRACT_LITERALS'] ?? 2);

const contracts = await loadContracts();

describe.each(contracts)('the types of API $key', (contract) => {
  test('allow values drawn from the schemas, and reject every fault that a type can express', async () => {
    const literals = [...schemaLiterals(contract, COUNT), ...parameterLiterals(contract)];
    expect(literals.filter(({ isAssignable }) => !isAssignable).length).toBeGreaterThan(200);
    expect(await complaints(contract, literals)).toEqual([]);
  });

  test('allow every example of the description', async () => {
    expect(await complaints(contract, exampleLiterals(contract))).toEqual([]);
  });
});

test('an invalid literal that compiles, or a valid one that does not, is reported', async () => {
  const contract = contracts.find(({ key }) => key === 'v2')!;
  const type = "components['schemas']['TagType']";
  const literals = [
    { label: 'wrong', type, value: 'NO_TYPE', isAssignable: true },
    { label: 'right', type, value: 'deals', isAssignable: false },
  ];
  expect(await complaints(contract, literals)).toHaveLength(2);
});

/** Errors of the compiler about the literals, each with its own line. */
async function complaints({ key }: Contract, literals: readonly Literal[]): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'heffl-literals-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const lines = writeLiterals(literals, path.join(projectRoot, `generated/src/${key}/types.js`));
  await writeFile(path.join(folder, 'literals.mts'), lines.join('\n'));
  const compilerOptions = { ...strict, skipLibCheck: true, module: 'ESNext', moduleResolution: 'Bundler', types: [] };
  const { output } = await compile('typescript-7.0', folder, {
    name: 'tsconfig',
    settings: { compilerOptions, include: ['literals.mts'] },
  });
  return output
    .split('\n')
    .filter((line) => line.includes('error TS'))
    .map((line) => {
      const at = Number(/\((\d+),/.exec(line)?.[1] ?? 0);
      const note = lines[at - 1]?.startsWith('//') ? lines[at - 1] : lines[at - 2];
      return `${note}: ${line.slice(0, 300)}`;
    });
}
