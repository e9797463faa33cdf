// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { makeValue } from '../testing/made/make-value.js';
import type { NamedSchemas, Schema } from '../validate/api-schemas.js';
import { flagsOf, flagText } from './read/call-flags.js';
import { callsOf, type Call, type DescribedApi } from './describe/described.js';
import { fieldsOf, schemasOf, typesIn, type Field } from './describe/fields.js';
import { labelOf } from './describe/labels.js';

/** Resources of the APIs, a line each, for the help of the program. */
export function resourceLines(apis: readonly DescribedApi[]): string[] {
  const groups = new Map<string, Set<string>>();
  for (const { api, words } of callsOf(apis)) {
    const depth = api.prefix === '' ? 1 : 2;
    const group = words.slice(0, words.length > depth ? depth : depth - 1).join(' ');
    const verbs = groups.get(group) ?? new Set();
    groups.set(group, verbs.add(words[depth] ?? words.at(-1) ?? ''));
  }
  const width = Math.max(0, ...[...groups.keys()].map((name) => name.length));
  return [...groups].map(([name, verbs]) => wrapped(`  ${name.padEnd(width)}  `, [...verbs].join(', ')));
}

/** Help of a resource, or of an API: its calls with their summaries. */
export function groupHelp(program: string, words: readonly string[], calls: readonly Call[]): string {
  const usages = calls.map((call) => ({ usage: usageOf(call), summary: summaryOf(call) }));
  const width = Math.min(44, Math.max(...usages.map(({ usage }) => usage.length)));
  return [
    `Usage: ${[program, ...words].join(' ')} <command> [options]`,
    '',
    ...usages.map(({ usage, summary }) => wrapped(`  ${usage.padEnd(width)}  `, summary)),
    '',
    `${[program, ...words].join(' ')} <command> --help shows its fields.`,
  ].join('\n');
}

/** Help of a call: its fields, its flags, and an example that its description allows. */
export function callHelp(program: string, call: Call): string {
  const { fields, patterns, body } = fieldsOf(call);
  const { description } = call.described;
  const known = Object.keys(flagsOf(call)).filter((name) => name !== 'json' || body);
  const open = (call.more?.areAll ? [] : patterns).map(
    ({ pattern }) => `  --${pattern.source.replace(/^\^/, '')}…  any field of this form`,
  );
  return [
    `Usage: ${program} ${usageOf(call)}${fields.length > 0 ? ' [--field value …]' : ''}`,
    '',
    summaryOf(call),
    ...(description ? ['', description] : []),
    ...(fields.length + open.length > 0
      ? ['', 'Fields', ...rows(fields.map((field) => fieldRow(field, call))), ...open]
      : []),
    '',
    'Options',
    ...rows(known.map((name) => flagRow(name, call))),
    '',
    'Example',
    ...examplesOf(program, call).map((line) => `  ${line}`),
  ].join('\n');
}

/** `contacts update <id>` */
export function usageOf({ words, described: { ids = [] } }: Call): string {
  return [...words, ...ids.map((name) => `<${name}>`)].join(' ');
}

function summaryOf({ id, described: { summary, deprecated } }: Call): string {
  return `${summary || id}${deprecated ? ' (deprecated)' : ''}`;
}

function flagRow(name: string, call: Call): [string, string] {
  const [value, text] = flagText(call, name);
  return [`--${name}${value && ` ${value}`}`, text];
}

function fieldRow({ name, schema, required }: Field, { api, more }: Call): [string, string] {
  const flag = `--${name} ${typeText(schema, api.schemas.named)}`;
  const label = labelOf(name, more);
  const bounds = [
    label === name ? '' : label,
    required ? 'required' : '',
    schema.enum ? `one of ${schema.enum.filter((value) => value !== null).join(', ')}` : '',
    schema['x-extensible-enum'] ? `such as ${schema['x-extensible-enum'].join(', ')}` : '',
    schema.format ? `format ${schema.format}` : '',
    schema.minimum === undefined ? '' : `at least ${schema.minimum}`,
    schema.maximum === undefined ? '' : `at most ${schema.maximum}`,
    schema.default === undefined ? '' : `default ${JSON.stringify(schema.default)}`,
  ];
  return [flag.trimEnd(), bounds.filter(Boolean).join('; ')];
}

function typeText(schema: Schema, named: NamedSchemas): string {
  const types = typesIn(schema, named).filter((type) => type !== 'null');
  if (types.includes('array')) return '<value> …';
  if (types.length !== 1) return '<value>';
  if (types[0] === 'boolean') return '';
  return types[0] === 'string' ? '<text>' : types[0] === 'object' ? '<json>' : '<number>';
}

/** Command lines that the description allows: one with what is required, and one for each flag of a shorter form. */
function examplesOf(program: string, call: Call): string[] {
  const start = exampleOf(program, call);
  const short = (call.shortFlags ?? []).flatMap(({ name, example }) =>
    example === undefined ? [] : `${start} --${name} ${quoted(example)}`,
  );
  return [start, ...short];
}

/** A command line that its description allows: ids, and the fields that are required. */
export function exampleOf(program: string, call: Call): string {
  const { named } = call.api.schemas;
  const { parameters } = schemasOf(call);
  const made = (schema: Schema, name: string) => makeValue(schema, name, { named, number: 1, isSparse: true });
  const ids = (call.described.ids ?? []).map((name) => {
    const schema = parameters.find((one) => one.in === 'path' && one.name === name)?.schema ?? {};
    return quoted(String(made(schema, name)));
  });
  const { fields, body } = fieldsOf(call);
  const required = fields.filter((field) => field.required);
  const flags = required.map(({ name, schema }) => `--${name} ${quoted(textOf(made(schema, name)))}`);
  const needsBody = body?.required && !required.some(({ place }) => place === 'body');
  const json = needsBody ? [`--json ${quoted(JSON.stringify(made(body.schema, 'body')))}`] : [];
  return [program, ...call.words, ...ids, ...flags, ...json].join(' ');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function rows(all: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(34, Math.max(0, ...all.map(([name]) => name.length)));
  return all.map(([name, text]) => wrapped(`  ${name.padEnd(width)}  `, text));
}

/** A line of at most 100 characters; the next ones stand under its text. */
function wrapped(start: string, text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && start.length + line.length + word.length + 1 > 100) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return (start + [...lines, line].join(`\n${' '.repeat(start.length)}`)).trimEnd();
}
