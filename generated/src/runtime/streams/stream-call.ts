// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../call/call.js';
import type { PreparedHeaders } from '../call/headers.js';
import { invalidArgument } from '../errors/client-errors.js';
import { TIME_IS_UP } from '../send/interruption.js';
import { onAbort, throwIfAborted } from '../time/on-abort.js';
import { pause } from '../time/pause.js';
import { Chunks } from './chunks.js';
import type { OpenResponse, StreamSettings } from './open-stream.js';
import { openStream } from './open-stream.js';
import type { StreamPlan } from './prepare-stream.js';
import type { Received } from './stream-faults.js';
import { cutStream, idleStream, lateStream } from './stream-faults.js';

/** The call of a stream. */
export interface StreamSource extends StreamPlan {
  readonly settings: StreamSettings;
}

/** A call whose response is read while it arrives, over one connection or several. */
export class StreamCall {
  /** With a signal that is aborted by the caller's, and when the call ends. */
  readonly call: Call;
  readonly #source: StreamSource;
  readonly #controller = new AbortController();
  readonly #leave: () => void;
  readonly #deadlineAt: number;
  #chunks: Chunks | undefined;
  #isClosed = false;
  #isLeft = false;
  /** Connections that failed since something was received. */
  #failures = 0;

  constructor(source: StreamSource) {
    const { call, settings } = source;
    this.#source = source;
    this.call = { ...call, signal: this.#controller.signal };
    this.#leave = onAbort(call.signal, (reason) => this.#abort(reason));
    if (call.signal?.aborted) this.#abort(call.signal.reason);
    this.#deadlineAt = settings.clock.now() + call.deadline;
  }

  /** True once nothing more is received. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** True if the caller has ended it. */
  get isLeft(): boolean {
    return this.#isLeft;
  }

  /** Sends the request, with further headers. */
  async connect(others?: PreparedHeaders): Promise<OpenResponse> {
    const { settings, idle } = this.#source;
    const { call } = this;
    const { clock } = settings;
    const headers = others ? { ...call.headers, ...others } : call.headers;
    const deadline = this.#deadlineAt - clock.now();
    const opened = await openStream(settings, { ...call, headers, deadline }, call);
    this.#chunks = new Chunks(opened.body, { signal: call.signal, idle, deadlineAt: this.#deadlineAt, clock });
    return opened;
  }

  /** The next bytes; `undefined` at the end. */
  async next(): Promise<Uint8Array | undefined> {
    return this.#chunks?.next();
  }

  /** To be called when something was received that will not be asked for again. */
  succeed(): void {
    this.#failures = 0;
  }

  /**
   * Runs `reconnect` after a cut, with a delay, unless there were too many. Throws the error of the cut if that is not
   * possible.
   */
  async recover(error: unknown, state: Received, { delay, reconnect }: Recovery): Promise<void> {
    const { settings, idle } = this.#source;
    const { signal, retries, deadline } = this.call;
    throwIfAborted(signal);
    this.#chunks?.cancel();
    if (settings.clock.now() >= this.#deadlineAt) throw lateStream(this.call, deadline);
    this.#failures += 1;
    const isTooLate = settings.clock.now() + delay >= this.#deadlineAt;
    if (!reconnect || this.#failures > retries || isTooLate)
      throw error === TIME_IS_UP ? idleStream(this.call, state, idle) : cutStream(this.call, state, error);
    await pause(delay, signal, settings.clock);
    try {
      await reconnect();
    } catch (reason) {
      throwIfAborted(signal);
      throw cutStream(this.call, state, reason);
    }
  }

  /** Ends the call for its caller: nothing more is received. */
  close(): void {
    this.#isLeft ||= !this.#isClosed;
    this.finish();
  }

  /** Ends the call. */
  finish(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#leave();
    this.#abort();
  }

  /** Runs a part of the call. An error ends it. */
  async guard<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      this.finish();
      throw this.#source.settings.apiKey.finish(error, this.call);
    }
  }

  /** An error about how the stream is used. */
  misuse(fault: string): unknown {
    return this.#source.settings.apiKey.finish(invalidArgument(fault, this.call));
  }

  #abort(reason?: unknown): void {
    this.#controller.abort(reason);
    this.#chunks?.cancel();
  }
}

/** How a call goes on after a cut. */
export interface Recovery {
  /** Milliseconds before a new connection. */
  readonly delay: number;
  /** Continues the stream; absent where that would lose or repeat something. */
  readonly reconnect: (() => Promise<unknown>) | undefined;
}
