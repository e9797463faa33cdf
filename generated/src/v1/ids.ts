// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/openapi.yaml. Do not edit: change the description and run the generator.

import { asId, isId } from '../runtime/index.js';
import type { IdKinds } from '../runtime/index.js';
import type { ClientId, DealId, LeadId } from './types.js';

/** Kinds of ids by prefix. */
export const idKinds: IdKinds = { clt_: 'a client', dl_: 'a deal', ld_: 'a lead' };

/** True if a value is a client id: a string that begins with `clt_`. */
export function isClientId(value: unknown): value is `clt_${string}` {
  return isId(value, 'clt_');
}

/**
 * Returns the value as a client id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a client id
 */
export function asClientId(value: unknown): ClientId {
  return asId(value, 'clt_', idKinds) as `clt_${string}`;
}

/** True if a value is a deal id: a string that begins with `dl_`. */
export function isDealId(value: unknown): value is `dl_${string}` {
  return isId(value, 'dl_');
}

/**
 * Returns the value as a deal id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a deal id
 */
export function asDealId(value: unknown): DealId {
  return asId(value, 'dl_', idKinds) as `dl_${string}`;
}

/** True if a value is a lead id: a string that begins with `ld_`. */
export function isLeadId(value: unknown): value is `ld_${string}` {
  return isId(value, 'ld_');
}

/**
 * Returns the value as a lead id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a lead id
 */
export function asLeadId(value: unknown): LeadId {
  return asId(value, 'ld_', idKinds) as `ld_${string}`;
}
