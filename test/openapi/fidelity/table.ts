/** A type of JSON value, as JSON Schema names it. */
export type JsonType = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'null';

/** A field as a page of the vendor states it. What a row does not mention, the schema must not have. */
export interface StatedField {
  name: string;
  /** All types, or `any` where the page puts no limit. */
  types: readonly JsonType[] | 'any';
  /** True if the page marks it as required. */
  required: boolean;
  enum?: readonly string[];
  default?: unknown;
  format?: string;
  minimum?: number;
  minItems?: number;
  /** Type of the members of a list. */
  items?: JsonType;
  /** Fields of the object, or of each object in the list. */
  fields?: readonly SampleField[];
}

/** A field that only a sample shows: its name and type are known, whether it is required or nullable is not. */
export interface SampleField {
  name: string;
  type: JsonType;
  format?: string;
}

/** The fields of a body and an instance of it. */
export interface BodyTable {
  fields: readonly StatedField[];
  /** Optional fields that a newer version of the page adds to the table. */
  newer?: readonly string[];
  /** Statements of the page about single kinds of the record, in the order of the schema's `oneOf`. */
  kinds?: readonly Kind[];
  /** True if the page allows further keys, as `{key}: any`. */
  isOpen: boolean;
  /** The sample of the page with values in place of its placeholders. */
  sample: Record<string, unknown>;
}

/** Fields that one kind of record requires or rejects, beyond those of every kind. */
export interface Kind {
  /** Value of `type`; absent where `type` is left out. */
  type?: string;
  required: readonly string[];
  rejected: readonly string[];
}

/** The table of each kind; the table itself where the page distinguishes none. */
export function tablesByKind(table: BodyTable): BodyTable[] {
  const { kinds, ...whole } = table;
  return kinds ? kinds.map((kind) => tableOf(whole, kind)) : [whole];
}

function tableOf({ fields, newer = [], isOpen, sample }: BodyTable, kind: Kind): BodyTable {
  const isKept = (name: string) => !kind.rejected.includes(name);
  return {
    fields: fields.filter(({ name }) => isKept(name)).map((field) => fieldOf(field, kind)),
    newer: newer.filter(isKept),
    isOpen,
    sample: {
      ...Object.fromEntries(Object.entries(sample).filter(([name]) => isKept(name))),
      ...(kind.type !== undefined && { type: kind.type }),
    },
  };
}

/** `type` has one value; its default belongs to the kind that it names. */
function fieldOf({ default: preset, ...field }: StatedField, { type, required: names }: Kind): StatedField {
  const isType = field.name === 'type' && type !== undefined;
  return {
    ...field,
    required: field.required || names.includes(field.name),
    ...(isType && { enum: [type] }),
    ...(preset !== undefined && (!isType || preset === type) && { default: preset }),
  };
}

/** Contents of one page about one operation. */
export interface OperationTable {
  api: 'v1' | 'v2';
  method: 'get' | 'post' | 'patch' | 'delete';
  path: string;
  pathParameters: readonly StatedField[];
  body?: BodyTable;
  response: BodyTable;
}

type Details = Omit<StatedField, 'name' | 'types' | 'required'>;
type Types = JsonType | readonly JsonType[] | 'any';

/** A field marked as required. */
export const required = (name: string, types: Types, details: Details = {}): StatedField => ({
  name,
  types: typeList(types),
  required: true,
  ...details,
});

/** A field not marked as required. */
export const optional = (name: string, types: Types, details: Details = {}): StatedField => ({
  name,
  types: typeList(types),
  required: false,
  ...details,
});

/** Fields of one type that a sample shows. */
export const sampled = (type: JsonType, ...names: string[]): SampleField[] => names.map((name) => ({ name, type }));

function typeList(types: Types): readonly JsonType[] | 'any' {
  if (types === 'any') return 'any';
  return typeof types === 'string' ? [types] : types;
}
