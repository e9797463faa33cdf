// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { ConfigurationError } from '../errors/client-errors.js';
import { isNew } from '../call/deprecation.js';
import { printable } from '../errors/excerpt.js';
import type { CallEvent, ClientHooks, RequestEvent, ResponseEvent } from './observer.js';
import { quote } from '../errors/quote.js';
import { readRetryAfter } from '../limit/rate-headers.js';

/** Receiver of log lines: `console`, or an object with these four methods. */
export interface Logger {
  debug(line: string): void;
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}

/** Log level. `info` logs a line for each attempt; `debug` adds bodies, with personal data masked. */
export type LogLevel = (typeof levels)[number];

const levels = ['off', 'error', 'warn', 'info', 'debug'] as const;

/** Hooks that log, or `undefined` for the level `off`. */
export function logHooks(logger: Logger, level: LogLevel, redact: (text: string) => string): ClientHooks | undefined {
  for (const name of levels) {
    if (name !== 'off' && !logger[name])
      throw new ConfigurationError(`The option \`logger\` has no method \`${name}\`.`);
  }
  if (level === 'off') return undefined;
  const log = (at: Exclude<LogLevel, 'off'>, line: string) => {
    if (levels.indexOf(at) <= levels.indexOf(level)) logger[at](printable(redact(line)));
  };
  const logBody = (event: RequestEvent | ResponseEvent, verb: string) => {
    // The key is removed first: a mask could hide only a part of it.
    if (level === 'debug') log(level, maskPersonal(redact(`${nameOf(event)} ${verb} ${bodyOf(event)}`)));
  };
  return {
    onRequest: (event) => logBody(event, 'sends'),
    onResponse: (event) => {
      log(levelOf(event), attemptLine(event));
      logBody(event, 'received');
    },
    onRetry: (event) => log('info', `${nameOf(event)} is retried in ${round(event.delay)}`),
    onWait: (event) => log('info', `${nameOf(event)} waits for the rate limit, ${event.queued} queued`),
    onDeprecation: ({ operationId, replacement }) => {
      const line = `${operationId} is deprecated${replacement ? `: use ${replacement}` : ''}`;
      if (levels.indexOf(level) > 1 && isNew(line)) log('warn', line);
    },
    onDrift: ({ subject, described, seen }) => {
      log('warn', `${subject}: described as ${JSON.stringify(described)}, but is ${JSON.stringify(seen)}`);
    },
  };
}

/** Checks a level. `source` names its origin for the error. */
export function readLevel(value: string, source: string): LogLevel {
  const level = levels.find((known) => known === value);
  if (level) return level;
  throw new ConfigurationError(`${source} is ${quote(value)}. Write one of ${levels.join(', ')}.`);
}

function levelOf({ status = 0, failure }: ResponseEvent): 'info' | 'warn' | 'error' {
  // The caller wanted an abort.
  if (failure && failure !== 'abort') return 'error';
  return status >= 400 ? 'warn' : 'info';
}

function attemptLine(event: ResponseEvent): string {
  const { status, failure, duration, attempt, waited } = event;
  const wait = event.headers && readRetryAfter(event.headers);
  const asked = wait === undefined ? '' : `, asks to wait ${round(wait)}`;
  return `${nameOf(event)} ${status ?? failure} in ${round(duration)}, attempt ${attempt}, waited ${round(waited)}${asked}`;
}

function nameOf({ operationId, method, route }: CallEvent): string {
  return `${operationId ?? 'raw'} ${method} ${route}`;
}

function round(milliseconds: number): string {
  return `${Math.round(milliseconds)} ms`;
}

function bodyOf({ body }: RequestEvent | ResponseEvent): string {
  if (body === undefined || body === null || body === '') return 'no body';
  return typeof body === 'string' ? body : 'a binary body';
}

/** Masks strings that look like e-mail addresses or phone numbers. */
export function maskPersonal(text: string): string {
  return (
    text
      // Matches whole words, so that no search begins inside one.
      .replace(/[\w.%+-]+(@[\w-]+(?:\.[\w-]+)+)?/g, (word: string, host?: string) => (host ? '[e-mail]' : word))
      .replace(/(?<![\w.:-])\+?\(?\d(?:[\s().-]{0,2}\d){6,14}(?![\w.:-])/g, '[phone]')
  );
}
