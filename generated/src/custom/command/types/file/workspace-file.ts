import { entities, type Entity, type Gap, type Keyless, type Part, type Workspace } from '../definition/definition.js';
import { fieldComment } from './field-comment.js';
import { fieldsOf, isRequiredField, type Field } from '../definition/fields.js';
import { typeLines, typeOf, unknownValue } from './field-type.js';
import { partName } from '../definition/part-name.js';
import { printRecords } from './records.js';
import { inOrder, quoted, readable, stringLiteral, wrap } from '../definition/text.js';

/** Contents of `heffl.workspace.d.ts`: the same for the same workspace, independent of the order of reading. */
export function printWorkspaceFile(workspace: Workspace): string {
  const sorted = sortWorkspace(workspace);
  const body = entities.flatMap((entity) => printEntity(entity, sorted));
  return [
    '// The custom fields of a Heffl workspace. Written by `npx heffl types pull`: do not edit, run it again.',
    '// `npx heffl types check` reports whether they still match the workspace.',
    '/* eslint-disable */',
    "import 'heffl';",
    '',
    "declare module 'heffl' {",
    '  interface Workspace {',
    '    customFields: {',
    ...body.map((line) => (line === '' ? '' : `      ${line}`)),
    '    };',
    '  }',
    '}',
    '',
    ...printRecords(sorted),
    '',
  ].join('\n');
}

function sortWorkspace({ sources, gaps }: Workspace): Workspace {
  const sorted = sources.map((source) => ({
    ...source,
    definitions: source.definitions.slice().sort((one, other) => inOrder(one.key, other.key) || byText(one, other)),
    keyless: source.keyless.slice().sort(byText),
  }));
  return {
    sources: sorted.sort(byPart),
    gaps: gaps.map(withoutReason).sort((one, other) => byPart(one, other) || byText(one, other)),
  };
}

/** The server's messages are left out of a file that is compared. */
function withoutReason({ entity, scope, isEveryScope, isRejected }: Gap): Gap {
  return { entity, scope, isEveryScope, isRejected };
}

function byPart(one: Part, other: Part): number {
  const byEntity = entities.indexOf(one.entity) - entities.indexOf(other.entity);
  return byEntity || inOrder(one.scope?.id ?? '', other.scope?.id ?? '');
}

function byText(one: object, other: object): number {
  return inOrder(JSON.stringify(one), JSON.stringify(other));
}

function printEntity(entity: Entity, { sources, gaps }: Workspace): string[] {
  const own = sources.filter((source) => source.entity === entity);
  const missing = gaps.filter((gap) => gap.entity === entity);
  // An entity that is missing accepts any key.
  if (own.length === 0 && missing.length > 0) return lineComment(`${entity} may have any key. ${reasonsOf(missing)}`);
  const lines = [
    ...fieldsOf(own, entity).flatMap((field) => printField(field, entity)),
    ...own.flatMap((source) => source.keyless).flatMap(printKeyless),
    ...(missing.length > 0 ? printGap(missing) : []),
  ];
  if (lines.length === 0) return [`${entity}: {};`];
  return [`${entity}: {`, ...lines.map((line) => `  ${line}`), '};'];
}

function printKeyless({ label, shape }: Keyless): string[] {
  const name = label === undefined ? '' : ` for ${quoted(label)}`;
  return lineComment(`Left out, as no key was found${name}: ${shape}`);
}

function printField(field: Field, entity: Entity): string[] {
  const name = /^[a-z_$][\w$]*$/i.test(field.key) ? field.key : stringLiteral(field.key);
  const start = `${name}${isRequiredField(field) ? '' : '?'}:`;
  const oneLine = `${start} ${typeOf(field)};`;
  const lines = typeLines(field).map((line) => `  ${line}`);
  const type =
    oneLine.length <= 110 || lines.length === 1 ? [oneLine] : [start, ...lines.slice(0, -1), `${lines.at(-1)};`];
  return [...docComment(fieldComment(field, entity)), ...type];
}

/** Keys that may exist are allowed. */
function printGap(gaps: readonly Gap[]): string[] {
  return [
    ...docComment(wrap(`There may be other keys. ${reasonsOf(gaps)}`, 100)),
    `[key: \`cf_\${string}\`]: ${unknownValue};`,
  ];
}

function reasonsOf(gaps: readonly Gap[]): string {
  const reasons = gaps.map((gap) => `${gap.isRejected ? 'Not read' : 'Not asked for'}: ${partName(gap)}.`);
  return readable([...new Set(reasons)].join(' '));
}

function docComment(lines: readonly string[]): string[] {
  if (lines.length === 1) return [`/** ${lines[0]} */`];
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'];
}

function lineComment(text: string): string[] {
  return wrap(readable(text), 100).map((line) => `// ${line}`);
}
