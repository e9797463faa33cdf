// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { CallError } from '../errors/client-errors.js';
import { nameErrorClass } from '../errors/copies.js';
import type { ErrorDetails } from '../errors/error.js';

/**
 * Why a stream could not be read to its end. `cut`: it ended too early; `idle`: nothing came for too long; `malformed`:
 * an item is not what is described; `size`: an item is too long.
 */
export type StreamFault = 'cut' | 'idle' | 'malformed' | 'size';

/** A stream could not be read to its end. What was received before has been returned. */
export class StreamError extends CallError {
  declare readonly fault: StreamFault;
  /** Number of items, or of bytes of a download, that were received. */
  declare readonly received: number;
  /** Id of the last event that had one. */
  declare readonly lastEventId?: string;

  static {
    nameErrorClass(this, 'StreamError');
  }

  constructor(message: string, details: StreamErrorDetails) {
    super(message, details, 'fault received lastEventId');
  }
}

/** Fields of a StreamError. */
export interface StreamErrorDetails extends ErrorDetails {
  readonly fault: StreamFault;
  readonly received: number;
  readonly lastEventId?: string | undefined;
}
