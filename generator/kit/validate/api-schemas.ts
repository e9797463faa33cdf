// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
/**
 * What an API says about its answers, as data. The generator emits it apart, since it is all that response checks need.
 */
export interface ResponseSchemas {
  /** Title of the description. */
  readonly title: string;
  /** Schemas that others refer to, by the name in their `$ref`. */
  readonly named: NamedSchemas;
  /** By operation id: `pets.list`. */
  readonly responses: Readonly<Record<string, Responses>>;
}

/** By status. `null` for an answer without a body, `{}` for a body of which nothing is known. */
export type Responses = Readonly<Record<string, Schema | null>>;

/** What an API says about its requests. */
export interface RequestSchemas {
  readonly named: NamedSchemas;
  /** By operation id. */
  readonly operations: Readonly<Record<string, OperationSchemas>>;
}

/** What an API says about both. The generator emits one for each API. */
export interface ApiSchemas extends ResponseSchemas, RequestSchemas {}

export type NamedSchemas = Readonly<Record<string, Schema>>;

/** One operation. */
export interface OperationSchemas {
  readonly method: string;
  /** Path template: `/pets/{id}`. */
  readonly route: string;
  /** How well it is known: `documented`. */
  readonly level: string;
  readonly parameters: readonly ParameterSchema[];
  readonly body?: { readonly required?: boolean; readonly schema: Schema };
  /** Name of the way that the list is paged. */
  readonly pagination?: string;
}

export interface ParameterSchema {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  /** Whether it is sent as one JSON text. */
  readonly json?: boolean;
  readonly schema: Schema;
}

/** JSON Schema 2020-12, as far as descriptions use it. A `$ref` is the bare name of a named schema. */
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
