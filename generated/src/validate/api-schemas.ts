// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
/** Schemas of an API's responses, as data. Emitted in a file of its own, because response checks need only these. */
export interface ResponseSchemas {
  /** Title of the API. */
  readonly title: string;
  /** Referenced schemas, by the name in `$ref`. */
  readonly named: NamedSchemas;
  /** By operation id: `pets.list`. */
  readonly responses: Readonly<Record<string, Responses>>;
}

/** Schemas by status. `null` for a response without a body, `{}` for an unknown body. */
export type Responses = Readonly<Record<string, Schema | null>>;

/** Schemas of an API's requests. */
export interface RequestSchemas {
  readonly named: NamedSchemas;
  /** By operation id. */
  readonly operations: Readonly<Record<string, OperationSchemas>>;
}

/** Schemas of responses and requests. The generator emits one for each API. */
export interface ApiSchemas extends ResponseSchemas, RequestSchemas {}

export type NamedSchemas = Readonly<Record<string, Schema>>;

/** One operation. */
export interface OperationSchemas {
  readonly method: string;
  /** Path template: `/pets/{id}`. */
  readonly route: string;
  /** Provenance: `documented`. */
  readonly level?: string;
  readonly parameters: readonly ParameterSchema[];
  readonly body?: BodySchema;
  /** Media type of a successful response, if it is not plain JSON. */
  readonly responseType?: string;
  /** Name of the pagination scheme of a list. */
  readonly pagination?: string;
  /** The stream that it responds with. */
  readonly stream?: StreamSchema;
}

/** A response of items that follow each other. */
export interface StreamSchema {
  /** Media type. */
  readonly type: string;
  readonly form: 'events' | 'lines' | 'sequence';
  readonly item: Schema;
  /** Form of the data of events: text, or JSON where it is no string. Default: JSON. */
  readonly data?: 'text' | 'either';
  /** True if an item is a whole event, with name and id. */
  readonly whole?: boolean;
  /** Data of the event that ends the stream. */
  readonly end?: string;
  /** Property of the body that asks for the stream where it is true. Absent: every response is one. */
  readonly by?: string;
}

/** A request body. */
export interface BodySchema {
  readonly required?: boolean;
  /** Media type, if it is not plain JSON. */
  readonly type?: string;
  /** Way in which a body of another type is written. Absent with such a type: nothing is known of it. */
  readonly kind?: 'json' | 'form' | 'multipart' | 'text' | 'binary';
  /** Style of the properties of a form: `deepObject*`. Default: `content`. */
  readonly usual?: string;
  /** Properties with another style. */
  readonly others?: Readonly<Record<string, string>>;
  readonly schema: Schema;
}

export interface ParameterSchema {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  /** True if it is sent as one JSON string. */
  readonly json?: boolean;
  /** As in the description; absent for the usual one of its place. */
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema: Schema;
}

/** The supported part of JSON Schema 2020-12. A `$ref` is the name of a named schema. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly unevaluatedProperties?: Schema | boolean;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly default?: unknown;
  readonly 'x-extensible-enum'?: readonly string[];
}
