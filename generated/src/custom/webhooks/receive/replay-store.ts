import { checkNames } from '../verify/check-names.js';
import { wrongOption } from '../../../runtime/errors/quote.js';
import { WebhookVerificationError } from '../verify/verification-error.js';

/** State of a message that is delivered: `new` is claimed by this call, `running` has been claimed, `done` is handled. */
export type ReplayState = 'new' | 'running' | 'done';

/** Memory of the messages that were handled, so that one that is sent again is not handled again. */
export interface ReplayStore {
  /** Claims a message, in one step: of two calls at once, one gets `new`. */
  claim(id: string): Promise<ReplayState> | ReplayState;
  /** The message was handled. */
  finish(id: string): Promise<void> | void;
  /** The message was not handled: its next delivery is `new`. */
  release(id: string): Promise<void> | void;
}

/** Bounds of a replay store. */
export interface MemoryReplayOptions {
  /** Maximal number of messages. Default 10,000; above it, the oldest is forgotten. */
  readonly maxEntries?: number | undefined;
  /** Seconds for which a message is remembered. Default 86,400: one day. */
  readonly keepSeconds?: number | undefined;
  /** Current time in milliseconds. Default: the clock's. */
  readonly now?: (() => number) | undefined;
}

export const DAY_SECONDS = 86_400;

/**
 * Remembers messages in this process. Several processes, and functions that are started for each request, need a store
 * that they share: see `sharedReplays`.
 *
 * @throws {WebhookVerificationError} an option is invalid
 */
export function memoryReplays(options: MemoryReplayOptions = {}): ReplayStore {
  checkNames(options, 'maxEntries keepSeconds now');
  const { maxEntries = 10_000, keepSeconds = DAY_SECONDS, now = Date.now } = options;
  checkPositive('maxEntries', maxEntries, 'messages');
  checkPositive('keepSeconds', keepSeconds, 'seconds');
  const running = new Set<string>();
  /** Ends of memory by id; the oldest is first. */
  const done = new Map<string, number>();
  return {
    claim(id) {
      if (running.has(id)) return 'running';
      if ((done.get(id) ?? 0) > now()) return 'done';
      running.add(id);
      return 'new';
    },
    finish(id) {
      running.delete(id);
      done.delete(id);
      done.set(id, now() + keepSeconds * 1000);
      for (const [oldest, end] of done) {
        if (done.size <= maxEntries && end > now()) break;
        done.delete(oldest);
      }
    },
    release(id) {
      running.delete(id);
    },
  };
}

/** Rejects what is no positive number. */
export function checkPositive(option: string, value: unknown, unit: string): void {
  if (typeof value === 'number' && value > 0) return;
  throw new WebhookVerificationError('option', wrongOption(option, value, `a positive number of ${unit}`));
}
