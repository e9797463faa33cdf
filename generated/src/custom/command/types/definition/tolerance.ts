import type { FieldKind } from './definition.js';

/**
 * Member names that a definition may use. Heffl's guide says that it has a `key` that begins with `cf_`, a label, a type and
 * allowed values; only the member `key` is shown there, so every other name below is a guess. Case, `_` and `-` do not
 * count: `isRequired` stands for `is_required` too. The first name whose value fits wins.
 */
export const memberNames = {
  // Known: `key`. The others count only if their value begins with `cf_`, which nothing but a key does.
  key: ['key', 'apiName', 'apiKey', 'fieldKey', 'slug', 'name', 'id'],
  id: ['id', 'fieldId', 'customFieldId', 'uuid'],
  label: ['label', 'title', 'displayName', 'name'],
  help: ['helperText', 'helpText', 'help', 'hint', 'tooltip', 'description'],
  type: ['type', 'fieldType', 'dataType', 'inputType', 'kind'],
  options: ['options', 'allowedValues', 'choices', 'selectOptions', 'values', 'enum'],
  required: ['isRequired', 'required', 'isMandatory', 'mandatory'],
  unique: ['isUnique', 'unique'],
} as const;

/** Members that may hold some of the members above. A guess. */
export const nestedNames: readonly string[] = ['config', 'configuration', 'settings', 'validation', 'typeOptions'];

/** Members of an option that is an object. A guess, all of it; which of them a record holds is unknown. */
export const optionNames = {
  label: ['label', 'name', 'title', 'text'],
  value: ['value', 'key'],
  id: ['id', 'optionId', 'uuid'],
} as const;

interface KindEntry {
  /** Name in the app, for messages. Known. */
  readonly name: string;
  /** Possible spellings in the API: the app's word, and those of similar APIs. A guess. */
  readonly spellings: readonly string[];
}

/** The types of custom fields. How a record holds a value of each is not documented. */
const kinds: Readonly<Record<Exclude<FieldKind, 'unknown'>, KindEntry>> = {
  text: { name: 'text', spellings: ['text', 'shortText', 'string', 'singleLineText'] },
  longText: { name: 'long text', spellings: ['longText', 'textarea', 'multiLineText'] },
  number: { name: 'number', spellings: ['number', 'numeric', 'integer', 'decimal', 'float'] },
  date: { name: 'date', spellings: ['date', 'dateTime'] },
  singleOption: {
    name: 'single option',
    spellings: ['singleOption', 'singleSelect', 'select', 'option', 'dropdown', 'radio'],
  },
  multipleOption: {
    name: 'multiple options',
    spellings: ['multipleOption', 'multipleOptions', 'multiOption', 'multiSelect', 'multipleSelect', 'checkboxes'],
  },
  arrayText: { name: 'array of text', spellings: ['arrayText', 'textArray', 'stringArray', 'arrayOfText'] },
  phone: { name: 'phone number', spellings: ['phoneNumber', 'phone'] },
  email: { name: 'e-mail', spellings: ['email', 'emailAddress'] },
  currency: { name: 'currency', spellings: ['currency', 'money'] },
  link: { name: 'link', spellings: ['link', 'url'] },
  relation: { name: 'relation', spellings: ['relation', 'relationship', 'lookup', 'reference'] },
  file: { name: 'file', spellings: ['filePicker', 'file', 'files', 'attachment'] },
  signature: { name: 'signature', spellings: ['signature'] },
};

const kindsBySpelling = new Map(
  Object.entries(kinds).flatMap(([kind, { spellings }]) => spellings.map((spelling) => [plain(spelling), kind])),
) as ReadonlyMap<string, FieldKind>;

/** The kind for the name of a type. */
export function kindOf(typeName: string): FieldKind {
  return kindsBySpelling.get(plain(typeName)) ?? 'unknown';
}

/** Name of a kind in messages. */
export function kindName(kind: FieldKind): string {
  return kind === 'unknown' ? 'unknown type' : kinds[kind].name;
}

/** Every kind that is known. */
export const knownKinds: ReadonlySet<string> = new Set([...Object.keys(kinds), 'unknown']);

/** A name, normalised: without differences of spelling. */
export function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
