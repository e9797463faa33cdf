import * as fc from 'fast-check';
import type { RawDefinition } from './workspace-api.js';

/** A custom field as a test intends it, and as an API may report it. */
export interface MeantField {
  readonly key: string;
  readonly kind: string;
  /** Values that a record may have for a field with options. */
  readonly values: readonly (string | number)[];
  /** True if a record may have any other string, too. */
  readonly isOpen: boolean;
  readonly isRequired: boolean;
  readonly raw: RawDefinition;
}

/** Strings that break writers: ends of comments and strings, marks of direction, emoji, halves of characters, empty. */
const awkward = fc.constantFrom(
  '*/',
  '/**',
  '//',
  "'",
  '"',
  '`',
  '${x}',
  '\\',
  '\\u0041',
  '\n',
  '\r',
  '\u2028',
  '\u2029',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u200d',
  '👩‍🚀',
  'مرحبا',
  '\ud800',
  '\udc00',
  '@deprecated',
  '{@link x}',
  ' ',
  '|',
  '];',
  '};}',
  '<b>',
  '-->',
  '// heffl:end 0',
  '\n// heffl:end 0',
  '__proto__',
  'e\u0301',
  '\u{e0020}',
);

/** A string made of awkward parts. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(awkward, fc.string({ maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 5 })
  .map((parts) => parts.join(''));

const key = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/),
  hostileText,
  fc.constantFrom('', '1', 'class', 'größe', 'a b'),
);

/** Words of the app, and kinds that nobody knows. */
const kinds = {
  text: ['Text', 'TEXT', 'text'],
  longText: ['Long Text', 'LONG_TEXT', 'longText'],
  number: ['Number'],
  date: ['Date'],
  singleOption: ['Single Option', 'SINGLE_OPTION', 'singleOption', 'single-option'],
  multipleOption: ['Multiple Option', 'MULTIPLE_OPTION'],
  arrayText: ['Array Text', 'arrayText'],
  phone: ['Phone Number'],
  email: ['Email'],
  currency: ['Currency'],
  link: ['Link'],
  relation: ['Relation'],
  file: ['File Picker'],
  signature: ['Signature'],
  unknown: ['Hologram', '*/', ''],
} as const;

const spelledKind = fc.constantFrom(
  ...Object.entries(kinds).flatMap(([kind, words]) => words.map((word) => ({ kind, word }))),
);

type RawOption = string | number | Readonly<Record<string, unknown>>;

const option: fc.Arbitrary<RawOption> = fc.oneof(
  hostileText,
  hostileText,
  fc.integer(),
  fc.record({ id: hostileText, label: hostileText }),
  fc.record({ value: fc.oneof(hostileText, fc.integer()), label: hostileText, colour: hostileText }),
);

function valuesOf(raw: RawOption): (string | number)[] {
  return typeof raw === 'object' ? ['id', 'label', 'value'].flatMap((name) => (raw[name] as string) ?? []) : [raw];
}

/** A field whose key is a hostile one. */
export const meantField: fc.Arbitrary<MeantField> = fc
  .record({
    key: key.map((text) => `cf_${text}`),
    label: fc.option(hostileText, { nil: undefined }),
    help: fc.option(hostileText, { nil: undefined }),
    spelled: spelledKind,
    options: fc.array(option, { maxLength: 6 }),
    /** Options that nobody understands. */
    others: fc.array(fc.constantFrom<object | boolean>({ name: { en: 'B' } }, true), { maxLength: 1 }),
    isRequired: fc.boolean(),
    isUnique: fc.boolean(),
    names: fc.constantFrom(
      ['label', 'isRequired', 'options', 'type'],
      ['name', 'required', 'allowedValues', 'fieldType'],
    ),
  })
  .map(({ spelled, options, others, names, ...field }) => {
    const [label = '', required = '', list = '', type = ''] = names;
    const hasOptions = spelled.kind.endsWith('Option');
    const raw = {
      key: field.key,
      [label]: field.label,
      helperText: field.help,
      [type]: spelled.word,
      [required]: field.isRequired,
      isUnique: field.isUnique,
      ...(hasOptions ? { [list]: [...options, ...others] } : {}),
    };
    return {
      key: field.key,
      kind: spelled.kind,
      values: hasOptions ? options.flatMap(valuesOf) : [],
      isOpen: hasOptions && (options.length === 0 || others.length > 0),
      isRequired: field.isRequired,
      // As received over the network.
      raw: JSON.parse(JSON.stringify(raw)) as RawDefinition,
    };
  });

/** Fields with a key each. */
export const meantFields: fc.Arbitrary<MeantField[]> = fc.uniqueArray(meantField, {
  maxLength: 6,
  selector: ({ key: own }) => own,
});
