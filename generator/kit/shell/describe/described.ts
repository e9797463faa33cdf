// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { ClientOptions } from '../../runtime/index.js';
import type { ApiSchemas, Schema } from '../../validate/api-schemas.js';

/** An API of the package, as its program calls it. */
export interface DescribedApi {
  /** Word before its resources: `v1`. Empty for the API that needs none. */
  readonly prefix: string;
  readonly title: string;
  readonly schemas: ApiSchemas;
  /** Operations that have a method, by their ids, in the order of the description. */
  readonly calls: Readonly<Record<string, DescribedCall>>;
  /** Options of the client that have an environment variable. */
  readonly variables: readonly OptionVariable[];
  create(options: ClientOptions): object;
  /** A client of the same connection for requests that are not described. */
  raw(options: ClientOptions): RawRequests;
}

/** Sends requests that are not described, as the raw client of the package does. */
export interface RawRequests {
  request(
    method: string,
    path: string,
    init: object,
  ): Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;
}

/** An option of the client, and the environment variable that gives it. */
export interface OptionVariable {
  /** Option of the client: `apiKey`. */
  readonly option: string;
  /** Environment variable: `PET_SHOP_API_KEY`. */
  readonly variable: string;
  /** True for a credential. */
  readonly isSecret?: true;
}

/** An operation, besides its schemas. */
export interface DescribedCall {
  /** Properties that lead to the method: `['pets', 'list']`. */
  readonly path: readonly string[];
  readonly summary: string;
  readonly description?: string;
  /** Parameters in the path, in the order of the method. Default: none. */
  readonly ids?: readonly string[];
  /** Parameters outside of the path. Default: none. */
  readonly params?: readonly string[];
  readonly deprecated?: true;
}

/** An operation of an API. */
export interface Call {
  readonly api: DescribedApi;
  readonly id: string;
  readonly described: DescribedCall;
  /** Words on the command line: `['pets', 'list']`, `['v1', 'pets', 'list']`. */
  readonly words: readonly string[];
  /** Fields of its records that the description does not name. Default: none. */
  readonly more?: MoreFields | undefined;
  /** Flags that give a parameter in a shorter form. Default: none. */
  readonly shortFlags?: readonly ShortFlag[] | undefined;
}

/** Fields of the records of a call besides those of its description, such as custom fields of a workspace. */
export interface MoreFields {
  /** Schemas of the fields, by name. A title is a label: it names the field, too. */
  readonly body: Readonly<Record<string, FieldSchema>>;
  /** Names of those that must be given. */
  readonly required?: readonly string[];
  /** True if there are no others, so that another name is a mistake. */
  readonly areAll?: boolean;
  /** Where they are known from, for messages: a file, or a workspace. */
  readonly source?: string;
  /** A fact that could not be found out, as a sentence. */
  readonly note?: string;
}

/** A schema with the texts that help to choose a value. */
export interface FieldSchema extends Schema {
  readonly title?: string;
  readonly description?: string;
}

/** A flag that gives a parameter of a call in a shorter form. */
export interface ShortFlag {
  /** Without hyphens: `where`. */
  readonly name: string;
  /** The parameter that it gives. Both together are an error. */
  readonly parameter: string;
  /** Its value in help: `<condition>`. */
  readonly value: string;
  /** Its effect in help. */
  readonly text: string;
  /** A value that the description allows, for help; `undefined` where it names none. */
  readonly example: string | undefined;
  /**
   * Reads its values, all that the line has.
   *
   * @returns the value of the parameter
   * @throws {UsageError} a value cannot be read
   */
  read(texts: readonly string[], options: { readonly allowsUnknown: boolean }): unknown;
}

/** All operations of the APIs, in order. */
export function callsOf(apis: readonly DescribedApi[]): Call[] {
  return apis.flatMap((api) =>
    Object.entries(api.calls).map(([id, described]) => {
      const words = [...(api.prefix === '' ? [] : [api.prefix]), ...described.path.map(kebabCaseOf)];
      return { api, id, described, words };
    }),
  );
}

/** `documentTemplates` → `document-templates`. */
export function kebabCaseOf(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}
