import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SchemaObject } from '../../../generator/document/document.js';
import type { Resource } from '../../../generator/model/model.js';
import { strict } from '../support/compile.js';
import { installed } from '../support/installed.js';
import { generated } from './generated.js';

/** Messages of the compiler name a type. They do not print its members. */
const folder = path.join((await installed()).project, 'names');
const modules = { v2: 'heffl', v1: 'heffl/v1' } as const;

const { models, documents } = await generated();

beforeAll(() => mkdir(folder));

/** Names of all exported types that have members: schemas of objects, parameters and bodies. */
function typeNames(key: string): string[] {
  const index = models.findIndex((model) => model.key === key);
  const { document } = documents[index]!;
  const schemas = Object.entries(document.components?.schemas ?? {});
  const objects = schemas.filter(([, schema]) => hasMembers(schema)).map(([name]) => name);
  return [...objects, ...models[index]!.resources.flatMap(paramsNames)];
}

function hasMembers({ properties = {}, allOf = [] }: SchemaObject): boolean {
  return Object.keys(properties).length > 0 || allOf.length > 0;
}

function paramsNames({ operations, children }: Resource): string[] {
  const own = operations.flatMap(({ query, body }) => [query?.typeName, body?.isSchema ? undefined : body?.typeName]);
  return [...own.filter((name) => name !== undefined), ...children.flatMap(paramsNames)];
}

/** Typical mistakes with a type, one on each line. Which of them a type allows is up to the type. */
const mistakes = [
  (name: string) => `export const wrong${name}: ${name} = 1;`,
  (name: string) => `export const empty${name}: ${name} = {};`,
  (name: string) => `export const unknown${name}: ${name} = { noSuchMember: 1 };`,
  (name: string) => `export const read${name} = (value: ${name}) => value.noSuchMember;`,
  (name: string) => `export const number${name} = (value: ${name}): number => value;`,
  (name: string) => `export const list${name} = (value: readonly ${name}[]) => value.noSuchMember;`,
];

function assignToRecord(name: string): string {
  return `export const record${name} = (value: ${name}): Record<string, unknown> => value;`;
}

/** Writes a program of one line each for all types, and returns the messages by the name of the type. */
async function messages(key: keyof typeof modules, lines: readonly ((name: string) => string)[], declared: string[]) {
  const names = typeNames(key);
  const file = path.join(folder, `${key}-${lines.length}-${declared.length}.ts`);
  const head = `import type { ${names.join(', ')} } from '${modules[key]}';`;
  const program = names.flatMap((name) => lines.map((line) => ({ name, text: line(name) })));
  await writeFile(file, [head, ...program.map(({ text }) => text)].join('\n'));
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...strict, skipLibCheck: true, module: 'ESNext', moduleResolution: 'Bundler', lib: ['ES2022', 'DOM'], types: [] },
    folder,
  );
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([file, ...declared], options));
  return diagnostics.map(({ file: source, start = 0, messageText }) => {
    const line = source?.getLineAndCharacterOfPosition(start).line ?? 0;
    const text = ts.flattenDiagnosticMessageText(messageText, '\n');
    return { name: program[line - 1]?.name ?? '', text };
  });
}

const workspace = path.join(folder, 'heffl.workspace.d.ts');

describe.each(['v2', 'v1'] as const)('the types of %s', (key) => {
  test.each([
    ['alone', []],
    ['with a workspace file', [workspace]],
  ])('are printed by their names, %s', async (_how, declared) => {
    await cp(path.join(import.meta.dirname, 'lessons/workspace/heffl.workspace.d.ts'), workspace);
    const found = await messages(key, mistakes, declared);
    const unnamed = found.filter(({ name, text }) => !new RegExp(String.raw`\b${name}(?:Fields\d*)?\b`).test(text));
    expect(unnamed).toEqual([]);
    // The members of a type, as distinct from its index signatures and from the literal of the mistake.
    expect(found.filter(({ text }) => /\{ (?:readonly )?(?!noSuchMember)\w/.test(text))).toEqual([]);
    expect(found.length).toBeGreaterThan(4 * typeNames(key).length);
  });

  test('are assignable to a record of anything', async () => {
    expect(await messages(key, [assignToRecord], [])).toEqual([]);
    expect(typeNames(key).length).toBeGreaterThan(30);
  });
});
