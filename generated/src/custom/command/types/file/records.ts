import {
  entities,
  type Definition,
  type Gap,
  type Keyless,
  type Part,
  type Workspace,
} from '../definition/definition.js';
import { visibleJson } from '../definition/text.js';
import { knownKinds } from '../definition/tolerance.js';

/**
 * The part of the file that programs read: the source of the types, a line of JSON for each item, as comments.
 * A source comes before its fields.
 */
const version = 1;
const begin = '// heffl:workspace';
const end = '// heffl:end';

/** A file that was written by this program, but can no longer be read. */
export class UnreadableFileError extends Error {
  override name = 'UnreadableFileError';
}

/** True if a string is, or once was, a file of this program. */
export function hasRecords(text: string): boolean {
  return text.split(/\r?\n/).some((line) => line.startsWith(begin));
}

/** The lines that hold a workspace. */
export function printRecords({ sources, gaps }: Workspace): string[] {
  const records = [
    ...sources.flatMap(({ entity, scope, definitions, keyless }) => [
      { source: entity, scope },
      ...definitions.map((definition) => ({ field: definition })),
      ...keyless.map((one) => ({ keyless: one })),
    ]),
    ...gaps.map((gap) => ({ gap })),
  ];
  return [
    '// Source of the types, for `npx heffl types check`.',
    `${begin} ${version}`,
    ...records.map((record) => `// ${visibleJson(record)}`),
    `${end} ${records.length}`,
  ];
}

/**
 * Reads the workspace that a file was made from.
 *
 * @throws {UnreadableFileError} it was cut, edited, or written by a later version
 */
export function readRecords(text: string): Workspace {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.startsWith(begin));
  const last = lines.findIndex((line, index) => index > first && line.startsWith(end));
  const written = lines[first]?.slice(begin.length).trim();
  if (written !== String(version)) {
    throw new UnreadableFileError(`line ${first + 1}: it was written by another version of this program (${written}).`);
  }
  if (last < 0) throw new UnreadableFileError(`its end is missing: no line begins with "${end}".`);
  const records = lines.slice(first + 1, last).map((line, index) => readRecord(line, first + index + 2));
  if (lines[last]?.slice(end.length).trim() !== String(records.length)) {
    throw new UnreadableFileError(`line ${last + 1}: lines were added or taken away above it.`);
  }
  return gather(records);
}

type FileRecord =
  | { readonly kind: 'source'; readonly part: Part }
  | { readonly kind: 'field'; readonly definition: Definition }
  | { readonly kind: 'keyless'; readonly keyless: Keyless }
  | { readonly kind: 'gap'; readonly gap: Gap };

function readRecord(line: string, number: number): FileRecord {
  const raw = parse(line.replace(/^\s*\/\/ ?/, ''));
  const { source, scope, field, keyless, gap } = (raw ?? {}) as Readonly<Record<string, unknown>>;
  const part = { entity: source, scope };
  if (isPart(part)) return { kind: 'source', part };
  if (isDefinition(field)) return { kind: 'field', definition: field };
  if (isKeyless(keyless)) return { kind: 'keyless', keyless };
  if (isPart(gap)) return { kind: 'gap', gap };
  throw new UnreadableFileError(`line ${number}: it is not what was written there.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function gather(records: readonly FileRecord[]): Workspace {
  const sources: (Part & { definitions: Definition[]; keyless: Keyless[] })[] = [];
  const gaps: Gap[] = [];
  for (const record of records) {
    if (record.kind === 'source') sources.push({ ...record.part, definitions: [], keyless: [] });
    else if (record.kind === 'gap') gaps.push(record.gap);
    else if (record.kind === 'field') sources.at(-1)?.definitions.push(record.definition);
    else sources.at(-1)?.keyless.push(record.keyless);
  }
  return { sources, gaps };
}

function isPart(value: unknown): value is Part {
  if (!isObject(value)) return false;
  const { entity, scope } = value;
  return (
    entities.some((known) => known === entity) && (scope === undefined || (isObject(scope) && isText(scope['id'])))
  );
}

function isDefinition(value: unknown): value is Definition {
  if (!isObject(value) || !isText(value['key']) || !knownKinds.has(value['kind'] as string)) return false;
  const { options } = value;
  const isOption = (option: unknown) => isObject(option) && Array.isArray(option['accepted']);
  return options === undefined || (Array.isArray(options) && options.every(isOption));
}

function isKeyless(value: unknown): value is Keyless {
  return isObject(value) && isText(value['shape']);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
