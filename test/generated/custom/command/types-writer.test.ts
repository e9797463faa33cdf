import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFields } from '../../../../generated/src/custom/command/types/drift.js';
import {
  entities,
  type Gap,
  type Workspace,
} from '../../../../generated/src/custom/command/types/definition/definition.js';
import { isMadeOf } from '../../../../generated/src/custom/command/types/file/is-made-of.js';
import { mergeWorkspaces } from '../../../../generated/src/custom/command/types/definition/merge.js';
import { readRecords } from '../../../../generated/src/custom/command/types/file/records.js';
import {
  understand,
  type DefinitionsResponse,
} from '../../../../generated/src/custom/command/types/workspace/snapshot.js';
import { printWorkspaceFile } from '../../../../generated/src/custom/command/types/file/workspace-file.js';
import { hostileText, meantField, meantFields, type MeantField } from './support/arbitrary-definition.js';
import { compileFiles } from './support/compile-files.js';

/** Another one each time; a failure names it. */
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Invisible characters, except for the ends of lines and the joiners of emoji and of Persian. */
const invisible = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function workspaceOf(responses: readonly DefinitionsResponse[], gaps: readonly Gap[] = []): Workspace {
  const { workspace } = understand({ version: 1, entities, responses, gaps });
  return mergeWorkspaces(workspace, undefined, entities);
}

/** Responses for all parts of a workspace, with keys that several parts share. */
const responses: fc.Arbitrary<DefinitionsResponse[]> = fc
  .array(
    fc.record({
      part: fc.oneof(
        fc.constantFrom(...entities).map((entity) => ({ entity })),
        fc.record({
          entity: fc.constantFrom('deals' as const, 'quotations' as const),
          scope: fc.record({ id: fc.constantFrom('dpl_1', 'dpl_2', '*/'), name: hostileText }),
        }),
      ),
      fields: fc.array(meantField, { maxLength: 4 }),
      others: fc.array(fc.oneof(fc.jsonValue(), fc.record({ label: hostileText, type: hostileText })), {
        maxLength: 2,
      }),
    }),
    { maxLength: 6 },
  )
  .map((parts) =>
    parts.map(({ part, fields, others }) => ({ ...part, definitions: [...fields.map(({ raw }) => raw), ...others] })),
  );

test('for any definitions, the file compiles, and an invalid record is an error', () => {
  const cases = fc.sample(meantFields, { numRuns: 250, seed }).map((fields) => {
    const written = printWorkspaceFile(
      workspaceOf([{ entity: 'contacts', definitions: fields.map(({ raw }) => raw) }]),
    );
    return { fields, written, use: useOf(fields) };
  });
  expect(compileFiles(cases), `seed ${seed}`).toEqual([]);
  // The sample has something of everything, or the line above means little.
  const all = cases.flatMap(({ fields }) => fields);
  expect(new Set(all.map(({ kind }) => kind)).size).toBe(15);
  expect(all.filter(({ isRequired }) => isRequired).length).toBeGreaterThan(50);
});

/** Parts that could not be read, with any reason of a server. */
const gaps: fc.Arbitrary<Gap[]> = fc.array(
  fc.record(
    {
      entity: fc.constantFrom(...entities),
      scope: fc.record({ id: hostileText, name: hostileText }),
      isEveryScope: fc.constant(true as const),
      isRejected: fc.constant(true as const),
      reason: hostileText,
    },
    { requiredKeys: ['entity'] },
  ),
  { maxLength: 3 },
);

test('for any workspace, with keys defined twice, invalid definitions, and gaps, the file compiles', () => {
  const cases = fc.sample(fc.tuple(responses, gaps), { numRuns: 250, seed }).map(([some, missing]) => {
    const workspace = workspaceOf(some, missing);
    const written = printWorkspaceFile(workspace);
    expect(written).not.toMatch(invisible);
    expect(printWorkspaceFile(readRecords(written))).toBe(written);
    return { written, use: 'export type W = Workspace;' };
  });
  expect(compileFiles(cases), `seed ${seed}`).toEqual([]);
});

test('the file has no character that cannot be seen, and can be read back', () => {
  fc.assert(
    fc.property(responses, (some) => {
      const workspace = workspaceOf(some);
      const text = printWorkspaceFile(workspace);
      expect(text).not.toMatch(invisible);
      const back = readRecords(text);
      expect(printWorkspaceFile(back)).toBe(text);
      expect(printWorkspaceFile(readRecords(text.replaceAll('\n', '\r\n')))).toBe(text);
      expect(isMadeOf(text, back)).toBe(true);
      for (const entity of entities) expect(compareFields(entity, back.sources, workspace.sources)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('the order in which things come makes no difference', () => {
  const shuffled = responses.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length })),
  );
  fc.assert(
    fc.property(shuffled, ([some, others]) => {
      // A second response for the same part adds nothing: the reader requests each part once.
      fc.pre(new Set(some.map((part) => JSON.stringify([part.entity, part.scope?.id]))).size === some.length);
      const reversed = others.map(({ definitions, ...part }) => ({ ...part, definitions: definitions.toReversed() }));
      expect(printWorkspaceFile(workspaceOf(reversed))).toBe(printWorkspaceFile(workspaceOf(some)));
      for (const entity of entities) {
        expect(compareFields(entity, workspaceOf(some).sources, workspaceOf(reversed).sources)).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

/** A program that is right where it should be, and wrong where `@ts-expect-error` says so. */
function useOf(fields: readonly MeantField[]): string {
  const required = fields.filter(({ isRequired }) => isRequired);
  const record = `{ ${required.map((field) => `${literal(field.key)}: ${right(field)}`).join(', ')} }`;
  const wrongs = fields.flatMap((field, index) =>
    wrong(field).map((value) => statement(field.key, `bad${index}`, value)),
  );
  return [
    `type Contacts = { name?: string } & Workspace['customFields']['contacts'];`,
    `export const record: Contacts = ${record};`,
    ...fields.flatMap((field, index) =>
      rights(field).map((value, at) => `export const good${index}_${at}: Contacts[${literal(field.key)}] = ${value};`),
    ),
    ...wrongs.map((line, index) => line.replace('const bad', `const bad${index}_`)),
    '// @ts-expect-error Nobody has defined it.',
    `export const unknownKey: Contacts = { ...record, cf_not_there_at_all: 1 };`,
    ...(required.length > 0
      ? ['// @ts-expect-error A field is required.', 'export const missing: Contacts = {};']
      : []),
    `export const none: Workspace['customFields']['tasks'] = {};`,
  ].join('\n');
}

function statement(key: string, name: string, value: string): string {
  return `// @ts-expect-error\nexport const ${name}: Contacts[${literal(key)}] = ${value};`;
}

function right(field: MeantField): string {
  return rights(field)[0]!;
}

/** Values that the field takes. */
function rights({ kind, values, isOpen }: MeantField): string[] {
  const texts = values.map((value) => literal(value));
  if (['number', 'currency'].includes(kind)) return ['1.5'];
  if (['relation', 'file', 'signature', 'unknown'].includes(kind)) return ['{ any: ["thing"] }', 'null'];
  if (kind === 'arrayText') return ['["a", "b"]', '[]'];
  const others = isOpen ? ['"anything"'] : [];
  if (kind === 'singleOption') return [...texts, ...others];
  if (kind === 'multipleOption') return [`[${[...texts, ...others].join(', ')}]`, '[]'];
  return ['"text"'];
}

/** Values that it does not take. */
function wrong({ kind, isOpen }: MeantField): string[] {
  if (['relation', 'file', 'signature', 'unknown'].includes(kind)) return [];
  if (['number', 'currency'].includes(kind)) return ['"1"', 'null'];
  if (kind === 'arrayText') return ['"a"', '[1]'];
  if (kind === 'singleOption') return [...(isOpen ? [] : ['"none of them, surely"']), '[]', 'true'];
  if (kind === 'multipleOption') return [...(isOpen ? [] : ['["none of them, surely"]']), '"a"', '[true]'];
  return ['1', '["text"]'];
}

/** On one line of TypeScript, which ends a line where JSON does not. */
function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
