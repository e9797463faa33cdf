// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../call/call.js';
import { DeadlineError } from '../errors/client-errors.js';
import { describeCall } from '../errors/error.js';
import { excerptOf } from '../errors/excerpt.js';
import type { Redact } from '../errors/redact.js';
import { redactCause } from '../errors/redact.js';
import { StreamError } from './stream-error.js';

/** The state of a stream before a fault. */
export interface Received {
  /** Number of items, or of bytes. */
  readonly received: number;
  readonly unit: 'item' | 'byte';
  readonly lastEventId?: string | undefined;
  readonly redact: Redact;
}

/** Error for a stream that ended too early. */
export function cutStream(call: Call, state: Received, error?: unknown): StreamError {
  const cause = redactCause(error, state.redact);
  return build(call, 'was cut', { ...state, fault: 'cut', cause });
}

/** Error for a stream that stalls. */
export function idleStream(call: Call, state: Received, idle: number): StreamError {
  const advice = ' Raise the option `idleTimeout`.';
  return build(call, `got nothing within ${idle} ms`, { ...state, fault: 'idle', advice });
}

/** Error for a stream that takes longer than its call may. */
export function lateStream(call: Call, deadline: number): DeadlineError {
  const message = `${describeCall(call)} took longer than ${deadline} ms. Raise the option \`deadline\`.`;
  return new DeadlineError(message, call);
}

/** Error for an item that is not JSON. */
export function malformedItem(call: Call, state: Received, text: string): StreamError {
  const fault = 'malformed';
  const excerpt = excerptOf(state.redact(text));
  const message = `${describeCall(call)} sent item ${state.received + 1} of its stream as text instead of JSON: ${excerpt}.`;
  return new StreamError(message, { ...call, ...state, fault });
}

/** Error for an item that is longer than the call allows. */
export function longItem(call: Call, state: Received): StreamError {
  const what = `has an item of more than ${call.maxResponseBytes} bytes`;
  return build(call, what, { ...state, fault: 'size', advice: ' Raise the option `maxResponseBytes`.' });
}

interface Fault extends Received {
  readonly fault: 'cut' | 'idle' | 'size';
  readonly cause?: unknown;
  readonly advice?: string;
}

function build(call: Call, what: string, { advice = '', ...details }: Fault): StreamError {
  const { received, unit } = details;
  const message = `${describeCall(call)}: the stream ${what} after ${received} ${unit}${received === 1 ? '' : 's'}.${advice}`;
  return new StreamError(message, { ...call, ...details });
}
