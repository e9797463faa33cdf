// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { FlagTable } from '../../command/flags.js';
import type { Call } from '../describe/described.js';
import { schemasOf } from '../describe/fields.js';

/** Flags of every call. */
const CALL_FLAGS = {
  json: { type: 'string' },
  output: { type: 'string' },
  fields: { type: 'string' },
  'dry-run': { type: 'boolean' },
  header: { type: 'string', multiple: true },
  'allow-unknown': { type: 'boolean' },
  profile: { type: 'string' },
  verbose: { type: 'boolean' },
  help: { type: 'boolean' },
} as const satisfies FlagTable;

/** Flags of a list. */
const LIST_FLAGS = {
  all: { type: 'boolean' },
  'max-items': { type: 'string' },
  resume: { type: 'string' },
} as const satisfies FlagTable;

/** The flags of a call, besides those of its fields. */
export function flagsOf(call: Call): FlagTable {
  const own = schemasOf(call).pagination === undefined ? CALL_FLAGS : { ...CALL_FLAGS, ...LIST_FLAGS };
  const short = (call.shortFlags ?? []).map(({ name }) => [name, { type: 'string', multiple: true }] as const);
  return { ...Object.fromEntries(short), ...own };
}

/** Value and effect of a flag of a call, for help. */
export function flagText({ shortFlags = [] }: Call, name: string): readonly [string, string] {
  const short = shortFlags.find((flag) => flag.name === name);
  if (short) return [short.value, short.text];
  return Object.hasOwn(FLAG_TEXTS, name) ? FLAG_TEXTS[name as keyof typeof FLAG_TEXTS] : ['', ''];
}

const FLAG_TEXTS: Readonly<Record<keyof typeof CALL_FLAGS | keyof typeof LIST_FLAGS, readonly [string, string]>> = {
  json: ['<json>', 'the body as JSON, `@file`, or `@-` for standard input; flags of fields take precedence'],
  output: [
    '<format>',
    'json, ndjson, csv or table. Default: table on a terminal, json elsewhere. Texts in csv that a spreadsheet would run begin with an apostrophe',
  ],
  fields: ['<names>', 'only these members of each record, with commas between: id,name,address.city'],
  all: ['', 'all pages of the list. Default: one page'],
  'max-items': ['<number>', 'stops after so many items, on as many pages as it takes'],
  resume: ['<token>', 'continues a list that ended early, from the token that it printed'],
  'dry-run': ['', 'checks the call, and shows the request without sending it'],
  header: ['<name: value>', 'another header; may be repeated'],
  'allow-unknown': ['', 'sends fields that the description does not have'],
  profile: ['<name>', 'credentials and address of this profile'],
  verbose: ['', 'shows requests, waits and retries on standard error'],
  help: ['', 'this text'],
};
