// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { IdKinds } from '../call/ids.js';
import type { Issue } from '../errors/http-errors.js';

/** One API as the runtime needs to know it. The generator emits it as data. */
export interface ApiDefinition {
  /** Title of the API, for error messages. */
  readonly title: string;
  /**
   * Address of the API, base path included: `https://api.example.com/api/v2`. A path alone if only the option `baseUrl`
   * says which host serves it.
   */
  readonly serverUrl: string;
  /** Settings of a call whose operation has a server of its own. Default: no operation has one. */
  readonly atOwnServer?: AtOwnServer | undefined;
  /** Fills variables into the address of an operation's own server. Default: no such address has any. */
  readonly fillServer?: ((address: string) => string) | undefined;
  /** `undefined` for an API without authentication. */
  readonly apiKey?: ApiKeyDefinition | undefined;
  /** Environment variable for the option `baseUrl`. */
  readonly baseUrlVariable: string;
  /** Environment variable for the option `logLevel`. */
  readonly logVariable?: string | undefined;
  readonly errorEnvelope: ErrorEnvelope;
  /** Reads error bodies, if they are not all of the shape that the envelope names. Default: the envelope does. */
  readonly errorParts?: ReadErrorParts | undefined;
  /** `undefined`: none is known before a response reports it. */
  readonly rateLimit?: RateLimit | undefined;
  /** Gives rate-limit headers the names of the drafts, if the API uses others. Default: it does not. */
  readonly rateHeaders?: RenameHeaders | undefined;
  /** Kinds of ids, for messages about an id of the wrong kind. */
  readonly idKinds?: IdKinds | undefined;
}

/** Settings of a call whose operation has a server of its own; `undefined` for another one. */
export type AtOwnServer = <Settings extends AddressSettings>(
  settings: Settings,
  call: { readonly server?: string | undefined },
) => Settings | undefined;

/** Settings that an address is found by. */
export interface AddressSettings {
  readonly api: ApiDefinition;
  /** The base URL of the client. */
  readonly baseUrl: string;
}

/** Gives headers that report a rate limit the names of the drafts. */
export type RenameHeaders = (headers: Headers) => Headers;

/** Authentication by an API key. */
export interface ApiKeyDefinition {
  /** Name of the request header; empty if the key is not in a header of its own. */
  readonly header: string;
  /** Environment variable for the option `apiKey`. */
  readonly variable: string;
  /** One sentence: where to create a key. */
  readonly help?: string | undefined;
  /** True if a client without a key can do something. */
  readonly isOptional?: boolean | undefined;
  /** Adds the key to a request. Default: as the header. */
  readonly add?: AddCredential | undefined;
}

/** Adds a credential to a request. */
export type AddCredential = (request: CredentialTarget, key: string) => CredentialTarget;

/** Parts of a request that a credential may be in. */
export interface CredentialTarget {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Dotted paths into an error body. */
export interface ErrorEnvelope {
  readonly code: string;
  readonly message: string;
  readonly issues?: string | undefined;
}

/** Reads the parts of an error body. */
export type ReadErrorParts = (body: unknown) => ErrorParts;

/** Parts of an error body. */
export interface ErrorParts {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly issues: readonly Issue[];
}

/** The documented limit of one API key. */
export interface RateLimit {
  /** Requests in a window. */
  readonly limit: number;
  readonly windowSeconds: number;
}
