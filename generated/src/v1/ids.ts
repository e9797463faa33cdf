// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/openapi.yaml. Do not edit: change the description or generator/, then run `npm run generate`.

import { asId, isId } from '../runtime/index.js';
import type { IdKinds } from '../runtime/index.js';
import type { ClientId, DealId, LeadId } from './types.js';

/** What ids are, by their prefix. */
export const idKinds: IdKinds = { clt_: 'a client', dl_: 'a deal', ld_: 'a lead' };

/** Whether a value is a client id, `clt_` and more. */
export function isClientId(value: unknown): value is `clt_${string}` {
  return isId(value, 'clt_');
}

/**
 * The value as a client id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no client id
 */
export function asClientId(value: unknown): ClientId {
  return asId(value, 'clt_', idKinds) as `clt_${string}`;
}

/** Whether a value is a deal id, `dl_` and more. */
export function isDealId(value: unknown): value is `dl_${string}` {
  return isId(value, 'dl_');
}

/**
 * The value as a deal id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no deal id
 */
export function asDealId(value: unknown): DealId {
  return asId(value, 'dl_', idKinds) as `dl_${string}`;
}

/** Whether a value is a lead id, `ld_` and more. */
export function isLeadId(value: unknown): value is `ld_${string}` {
  return isId(value, 'ld_');
}

/**
 * The value as a lead id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no lead id
 */
export function asLeadId(value: unknown): LeadId {
  return asId(value, 'ld_', idKinds) as `ld_${string}`;
}
