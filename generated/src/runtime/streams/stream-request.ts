// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { OperationRequest } from '../call/operation.js';
import type { StreamFormat } from './format.js';

/** A call whose response is a stream of items. */
export interface StreamRequest extends OperationRequest {
  readonly stream: StreamFormat;
}
