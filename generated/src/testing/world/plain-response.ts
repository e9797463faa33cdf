// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { DescribedApi } from './described.js';
import type { Issue } from '../../validate/issues.js';
import { withValueAt } from '../schema/json.js';

/** Status and body of a response. */
export interface PlainResponse {
  readonly status: number;
  /** `undefined` for a response without a body. */
  readonly body: unknown;
  /** Its media type. Default: JSON. */
  readonly type?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sends the body in pieces. Default: at once. */
  readonly open?: (() => ReadableStream<Uint8Array>) | undefined;
  /** Faults of the request. */
  readonly issues: readonly Issue[];
}

/** A successful response. */
export function success(status: number, body: unknown): PlainResponse {
  return { status, body, issues: [] };
}

/** An error response from the description's examples, with another message if one is passed. */
export function failure(api: DescribedApi, status: number, message?: string): PlainResponse {
  const described = api.errors[status] ?? withCode(api, `STATUS_${status}`, usual[status] ?? 'Something went wrong.');
  const body = message === undefined ? described : withValueAt(described, api.envelope.message, message);
  return { status, body, issues: [] };
}

/** Messages where the description has no example. */
const usual: Readonly<Record<number, string>> = {
  401: 'The credential is missing or invalid.',
  404: 'There is no such record.',
  409: 'There is a record with this key already.',
  429: 'Too many requests.',
};

/** 400 with the issues: as an array if the API's error envelope has one, else in the message. */
export function invalid(api: DescribedApi, issues: readonly Issue[]): PlainResponse {
  const { issues: place, message } = api.envelope;
  const described = api.errors['400'];
  const body =
    place === undefined
      ? withValueAt(described, message, issues.map(sentence).join('; '))
      : withValueAt(described, place, issues);
  return { status: 400, body, issues };
}

/** 400 for a reason that has no field, with the code `BAD_REQUEST`. */
export function badRequest(api: DescribedApi, message: string): PlainResponse {
  return { status: 400, body: withCode(api, 'BAD_REQUEST', message), issues: [{ message }] };
}

function withCode({ envelope }: DescribedApi, code: string, message: string): unknown {
  return withValueAt(withValueAt({}, envelope.code, code), envelope.message, message);
}

function sentence({ field, message }: Issue): string {
  return field === undefined ? message : `${field}: ${message}`;
}
