// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { ConfigurationError } from '../errors/client-errors.js';
import { kindOf } from '../errors/quote.js';
import type { ApiKeyDefinition } from '../settings/api-definition.js';
import { SENDABLE_KEY } from '../settings/api-key.js';
import { readVariable } from '../settings/environment.js';
import type { Credential } from './definition.js';

/** Reads a credential from its option, else from its environment variable. `undefined` if there is none. */
export function readCredential(
  option: string,
  { variable, help = '' }: ApiKeyDefinition,
  given: unknown,
): Credential | undefined {
  if (typeof given === 'function') return given as Credential;
  const isGiven = given !== undefined && given !== '';
  const value = isGiven ? given : readVariable(variable);
  if (value === undefined || value === '') return undefined;
  const fault = faultOf(value);
  const source = isGiven ? `option \`${option}\`` : `variable ${variable}`;
  if (fault !== undefined) throw new ConfigurationError(`The ${source} ${fault}. ${help}`.trim());
  return value as string;
}

/** Fault of a credential; `undefined` if it can be sent. The credential itself is never shown, not even a wrong one. */
export function faultOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return `is of kind ${kindOf(value)}, not a string or a function`;
  if (SENDABLE_KEY.test(value)) return undefined;
  return 'is empty, `undefined` or `null`, quoted, or has white space or an invalid character';
}
