import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, strict } from '../../package/support/compile.js';
import { loadContracts, projectRoot, type Contract } from '../support/contract.js';
import { exampleLiterals, parameterLiterals, schemaLiterals, writeLiterals, type Literal } from './write-literals.js';

/** Values of each schema that must be assignable. A line of code takes the compiler longer than the client. */
const COUNT = Number(process.env['CONTRACT_LITERALS'] ?? 2);

const contracts = await loadContracts();
const tagType = "components['schemas']['TagType']";
const wrong = [
  { label: 'wrong', type: tagType, value: 'NO_TYPE', isAssignable: true },
  { label: 'right', type: tagType, value: 'deals', isAssignable: false },
];
/** Modules of literals by their names. They are one program, so that the compiler reads the types once. */
const modules = new Map<string, Module>([
  ...contracts.flatMap((contract): [string, Module][] => [
    [
      `${contract.key}-drawn`,
      { contract, literals: [...schemaLiterals(contract, COUNT), ...parameterLiterals(contract)] },
    ],
    [`${contract.key}-examples`, { contract, literals: exampleLiterals(contract) }],
  ]),
  ['wrong', { contract: contracts.find(({ key }) => key === 'v2')!, literals: wrong }],
]);

interface Module {
  readonly contract: Contract;
  readonly literals: readonly Literal[];
}

let folder = '';
let output: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'heffl-literals-'));
  for (const name of modules.keys()) await writeFile(path.join(folder, `${name}.mts`), linesOf(name).join('\n'));
  const compilerOptions = { ...strict, skipLibCheck: true, module: 'ESNext', moduleResolution: 'Bundler', types: [] };
  const settings = { compilerOptions, include: ['*.mts'] };
  output = (await compile('typescript-7.0', folder, { name: 'tsconfig', settings })).output.split('\n');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(contracts)('the types of API $key', ({ key }) => {
  test('allow values drawn from the schemas, and reject every fault that a type can express', () => {
    const { literals } = modules.get(`${key}-drawn`)!;
    expect(literals.filter(({ isAssignable }) => !isAssignable).length).toBeGreaterThan(200);
    expect(complaints(`${key}-drawn`)).toEqual([]);
  });

  test('allow every example of the description', () => {
    expect(complaints(`${key}-examples`)).toEqual([]);
  });
});

test('an invalid literal that compiles, or a valid one that does not, is reported', () => {
  expect(complaints('wrong')).toHaveLength(2);
});

function linesOf(name: string): string[] {
  const { contract, literals } = modules.get(name)!;
  return writeLiterals(literals, path.join(projectRoot, `generated/src/${contract.key}/types.js`));
}

/** Errors of the compiler about the literals of a module, each with its own line. */
function complaints(name: string): string[] {
  const lines = linesOf(name);
  return output
    .filter((line) => line.startsWith(`${name}.mts(`) && line.includes('error TS'))
    .map((line) => {
      const at = Number(/\((\d+),/.exec(line)?.[1] ?? 0);
      const note = lines[at - 1]?.startsWith('//') ? lines[at - 1] : lines[at - 2];
      return `${note}: ${line.slice(0, 300)}`;
    });
}
