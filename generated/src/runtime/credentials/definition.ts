// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { ApiKeyDefinition } from '../settings/api-definition.js';

/** A credential: its value, or a function that returns it for each request, as for a token that expires. */
export type Credential = string | (() => string | Promise<string>);

/** Alternatives of combinations of credentials, by their options. */
export type Security = readonly (readonly string[])[];

/** Credentials of an API. The generator emits them as data. */
export interface CredentialsDefinition {
  /** By the options of the client. */
  readonly schemes: Readonly<Record<string, ApiKeyDefinition>>;
  /** Needs of most operations. */
  readonly security: Security;
  /** True if a client without credentials can do something. */
  readonly isOptional?: boolean | undefined;
}
