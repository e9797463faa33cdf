// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import type { RateLimitOptions } from '../../testing/http/rate-limit.js';
import { UsageError } from '../command.js';
import { readFlags, type FlagTable, type FlagValues } from '../flags.js';

/** The flags of every `serve`. */
export const serveFlags = {
  port: { type: 'string' },
  seed: { type: 'string' },
  quiet: { type: 'boolean' },
  'api-key': { type: 'string' },
  'rate-limit': { type: 'string' },
} as const;

/** Options of every `serve`. */
export interface ServeOptions {
  /** 0: the system chooses. */
  readonly port: number;
  /** Number of fake records of each kind to begin with, `usual` for as many as there usually are; `undefined` for none. */
  readonly seed: number | 'usual' | undefined;
  readonly isQuiet: boolean;
  readonly apiKey: string | undefined;
  readonly rateLimit: boolean | RateLimitOptions | undefined;
}

/**
 * Reads the arguments after `serve`.
 *
 * @param others flags besides those of every `serve`
 * @throws {UsageError} an argument is unknown or invalid
 */
export function readServeFlags<Others extends FlagTable>(
  args: readonly string[],
  others: Others,
): FlagValues<typeof serveFlags & Others> {
  return readFlags(args.map(withValue), { ...serveFlags, ...others });
}

/**
 * The options of the flags of every `serve`.
 *
 * @param usualLimit Value of `--rate-limit` where there is none.
 * @throws {UsageError} a value is invalid
 */
export function readServeOptions(values: FlagValues<typeof serveFlags>, usualLimit: 'on' | 'off'): ServeOptions {
  return {
    port: readPort(values.port ?? '0'),
    seed: values.seed === undefined ? undefined : readSeed(values.seed),
    isQuiet: values.quiet === true,
    apiKey: values['api-key'],
    rateLimit: readRateLimit(values['rate-limit'] ?? usualLimit),
  };
}

/** `--seed` may stand alone, which the reader of flags does not know: then its value is empty. */
function withValue(arg: string, index: number, args: readonly string[]): string {
  return arg === '--seed' && !/^[^-]/.test(args[index + 1] ?? '') ? '--seed=' : arg;
}

/** Limit of fake records of each kind: more take minutes. */
const MAX_SEED = 100_000;

function readSeed(text: string): number | 'usual' {
  if (text === '') return 'usual';
  const count = /^\d+$/.test(text) ? Number(text) : NaN;
  if (count <= MAX_SEED) return count;
  throw new UsageError(`--seed must be a number of records of each kind up to ${MAX_SEED}, not "${text}".`);
}

function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new UsageError(`--port must be a number from 0 to 65535, not "${text}".`);
}

function readRateLimit(text: string): ServeOptions['rateLimit'] {
  if (text === 'on' || text === 'off') return text === 'on';
  if (/^[1-9]\d*$/.test(text)) return { limit: Number(text) };
  throw new UsageError(`--rate-limit must be on, off or a number of requests a minute, not "${text}".`);
}
