// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { JsonObject } from '../schema/json.js';
import type { DescribedApi } from './described.js';

/** An event that a change causes, with its content. */
export interface Event {
  readonly name: string;
  readonly payload: JsonObject;
}

/** A message to be signed. */
export interface UnsignedMessage {
  readonly body: string;
  readonly secret: string;
  readonly id: string;
  readonly at: Date;
}

/** Sending of events, with bodies of `event`, `timestamp` and `payload`. */
export interface EventSending {
  /** The API whose description has the events. */
  readonly api: Pick<DescribedApi, 'events' | 'schemas'>;
  /** Collection of the subscriptions, records with `url`, `secret` and `events`. */
  readonly subscriptions: string;
  readonly userAgent: string;
  /** Returns the headers with the signature. */
  sign(message: UnsignedMessage): Promise<object>;
}
