// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { CallName } from '../errors/error.js';
import type { EncodeBody } from './body.js';
import type { IdRules } from './ids.js';

/** One call of a generated method, as data. */
export interface OperationRequest {
  /** `pets.update`. */
  readonly operationId: string;
  readonly method: string;
  /** Path template: `/pets/{id}`. */
  readonly path: string;
  /** Address of its own server: absolute, or a path. Default: the base URL of the client. */
  readonly server?: string | undefined;
  readonly pathParameters?: Readonly<Record<string, unknown>> | undefined;
  /** Required prefixes of ids in the path and in the query, by name. */
  readonly idPrefixes?: Readonly<Record<string, string>> | undefined;
  /** Parameters in the query; in headers and cookies too, where `styles` says so. */
  readonly query?: object | undefined;
  /** Writes the parameters, if some are neither plain text nor repeated for the items of a list. */
  readonly styles?: WriteParameters | undefined;
  /** Query parameters that are sent as one JSON string. */
  readonly jsonParameters?: readonly string[] | undefined;
  /** The body. The value `undefined` is rejected as a forgotten body, unless `optionalBody` is set. */
  readonly body?: unknown;
  readonly optionalBody?: boolean | undefined;
  /** Encoding of a body that is not plain JSON. */
  readonly encode?: EncodeBody | undefined;
  /** True if sending it twice has the effect of sending it once, although its method does not guarantee that. */
  readonly repeatable?: boolean | undefined;
  /** True if it is sent without the API key. */
  readonly anonymous?: boolean | undefined;
  /** Alternatives of combinations of credentials, by their options. Default: those of the client. */
  readonly security?: readonly (readonly string[])[] | undefined;
  /** Scopes that it needs, by the options of the credentials. Default: none in particular. */
  readonly scopes?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The replacement of a deprecated operation, or `true` if none is known. */
  readonly deprecated?: string | true | undefined;
  /**
   * Body of a successful response. Default: `Object`, which is a JSON object.
   * `any`: any JSON value; `optional`: any or none; `none`: it is not returned to the caller.
   */
  readonly response?: 'Object' | 'Array' | 'any' | 'optional' | 'none' | undefined;
  /** Reads a response that is not JSON if it is a success. */
  readonly read?: ReadContent | undefined;
  /** Value of the header `accept`. Default: `application/json`. */
  readonly accept?: string | undefined;
}

/** A body of a response, as far as it is read here. */
type ReadableBody = Pick<Response, 'text' | 'arrayBuffer'>;

/** A response that is not JSON: its body, and the data that the caller gets. */
export interface Content {
  readonly raw: string | Blob;
  readonly data: unknown;
}

/** Reads the body of a response. That of an error is returned as text, also where a success is not JSON. */
export type ReadContent = (body: ReadableBody, response: Response) => Promise<string | Content>;

/** Writes the parameters of a call. Throws an ArgumentError for a value that cannot be sent. */
export type WriteParameters = (operation: OperationRequest, ids: IdRules, call: CallName) => WrittenParameters;

/** The parameters of a call as they are sent. */
export interface WrittenParameters {
  /** The route with its parameters filled in. */
  readonly path: string;
  /** The query without its question mark. */
  readonly search: string;
  /** Parameters in headers, by names in lower case. */
  readonly ownHeaders?: Readonly<Record<string, string>> | undefined;
}
