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
  /** True if the page allows further keys, as `{key}: any`. */
  isOpen: boolean;
  /** The sample of the page with values in place of its placeholders. */
  sample: Record<string, unknown>;
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
