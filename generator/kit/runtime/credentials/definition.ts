// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { CallContext } from '../call/call.js';
import type { Redact } from '../errors/redact.js';
import type { FetchLike } from '../send/fetch-like.js';
import type { ApiDefinition, ApiKeyDefinition } from '../settings/api-definition.js';
import type { Clock } from '../time/clock.js';

/** A credential: its value, or a function that returns it for each request, as for a token that expires. */
export type Credential = string | (() => string | Promise<string>);

/** Alternatives of combinations of credentials, by their options. */
export type Security = readonly (readonly string[])[];

/** Credentials of an API. The generator emits them as data. */
export interface CredentialsDefinition {
  /** By the options of the client. */
  readonly schemes: Readonly<Record<string, SchemeDefinition>>;
  /** Needs of most operations. */
  readonly security: Security;
  /** True if a client without credentials can do something. */
  readonly isOptional?: boolean | undefined;
}

/** A credential with an option of its own. */
export interface SchemeDefinition extends ApiKeyDefinition {
  /** Gets it from a token endpoint, where the client does not have it. */
  readonly tokens?: TokenGrant | undefined;
}

/** A way to get tokens. */
export interface TokenGrant {
  /** Options of the client that it reads. */
  readonly options: readonly string[];
  /** Options that are necessary, for a message. */
  readonly missing: string;
  /** Returns a source of tokens; `undefined` if the client's options have nothing for it. */
  open(given: Readonly<Record<string, unknown>>, api: ApiDefinition): TokenSource | undefined;
}

/** Tokens that are asked for when they are needed. */
export interface TokenSource {
  /** Equal for the same account of the API. */
  readonly identity: string;
  /** Strings to remove from messages. */
  readonly secrets: readonly string[];
  /** Returns a token with these scopes. */
  get(call: CallContext, scopes: readonly string[], settings: TokenSettings): Promise<string>;
  /** Forgets a token that was rejected. */
  drop(token: string): void;
}

/** Settings for asking for a token. */
export interface TokenSettings {
  readonly fetch: FetchLike;
  readonly clock: Clock;
  /** Aborted if the call does not wait for it any more. */
  readonly signal: AbortSignal;
  /** Removes secrets from a string. */
  readonly redact: Redact;
}
