// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { ClientOptions } from '../../runtime/index.js';
import type { ApiSchemas } from '../../validate/api-schemas.js';

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
