import { describe, expect, it } from 'vitest';
import type { Failure, Tries } from '../../../../../generator/kit/runtime/send/retry.js';
import { isIdempotent, isSafe } from '../../../../../generator/kit/runtime/call/methods.js';
import { isUnsent, planRetry } from '../../../../../generator/kit/runtime/send/retry.js';

const responded = (status: number, retryAfter?: number): Failure => ({ status, isUnsent: false, retryAfter });
const lost: Failure = { status: undefined, isUnsent: false, retryAfter: undefined };
const unsent: Failure = { status: undefined, isUnsent: true, retryAfter: undefined };

function plan(failure: Failure, isRepeatable: boolean, { retries = 2, tries = fresh(), chance = 1 } = {}) {
  return planRetry(failure, { retries, isRepeatable }, { tries, random: () => chance });
}

function fresh(): Tries {
  return { failures: 0, rejections: 0 };
}

const coded = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });
const wrapped = (cause: unknown) => new TypeError('fetch failed', { cause });
const tried = (...codes: string[]) => wrapped(new AggregateError(codes.map((code) => coded(code))));

describe('a request is sent again', () => {
  it.each([
    { failure: unsent, what: 'that never left', repeatable: true, other: true },
    { failure: lost, what: 'without a response', repeatable: true, other: false },
    ...[408, 500, 502, 503, 504].map((status) => ({ status, repeatable: true, other: false })),
    ...[400, 401, 403, 404, 405, 409, 410, 422, 501, 505].map((status) => ({
      status,
      repeatable: false,
      other: false,
    })),
    { status: 429, repeatable: true, other: true },
  ])('$what$status: $repeatable if repeatable, else $other', (row) => {
    const failure = 'failure' in row ? row.failure : responded(row.status);
    expect(plan(failure, true) !== undefined).toBe(row.repeatable);
    expect(plan(failure, false) !== undefined).toBe(row.other);
    expect(plan(failure, true, { retries: 0 })).toBeUndefined();
  });

  it.each([
    { method: 'GET', idempotent: true, safe: true },
    { method: 'head', idempotent: true, safe: true },
    { method: 'OPTIONS', idempotent: true, safe: true },
    { method: 'put', idempotent: true, safe: false },
    { method: 'DELETE', idempotent: true, safe: false },
    { method: 'POST', idempotent: false, safe: false },
    { method: 'patch', idempotent: false, safe: false },
    { method: 'QUERY', idempotent: true, safe: true },
    { method: '', idempotent: false, safe: false },
  ])('$method is repeatable: $idempotent, only reads: $safe', ({ method, idempotent, safe }) => {
    expect(isIdempotent(method)).toBe(idempotent);
    expect(isSafe(method)).toBe(safe);
  });

  it('as often as `retries` says, and ten times for the rate limit, each counted by itself', () => {
    const tries = fresh();
    const planned = (failure: Failure) => plan(failure, true, { tries }) !== undefined;
    expect([1, 2, 3].map(() => planned(responded(500)))).toEqual([true, true, false]);
    expect(Array.from({ length: 11 }, () => planned(responded(429)))).toEqual([...Array(10).fill(true), false]);
  });
});

describe('the wait before a repetition', () => {
  it('grows with each, up to eight seconds', () => {
    const tries = fresh();
    const waits = Array.from({ length: 7 }, () => plan(lost, true, { tries, retries: 9 }));
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  it.each([0, 0.25, 1])('is any part of that, by chance (%d)', (chance) => {
    expect(plan(lost, true, { chance })).toBe(500 * chance);
  });

  it.each([503, 429, 500])('is what the server asks for, after %d', (status) => {
    expect(plan(responded(status, 7000), true)).toBe(7000);
  });

  it('after a rejection for the rate limit is never zero, so that no loop is tight', () => {
    expect(plan(responded(429, 0), true, { chance: 0.5 })).toBe(250);
  });
});

describe('an error proves that nothing left', () => {
  it.each([
    ['ECONNREFUSED', true],
    ['ENOTFOUND', true],
    ['EAI_AGAIN', true],
    ['EHOSTUNREACH', true],
    ['ENETUNREACH', true],
    ['UND_ERR_CONNECT_TIMEOUT', true],
    ['ECONNRESET', false],
    ['EPIPE', false],
    ['ETIMEDOUT', false],
    ['UND_ERR_SOCKET', false],
    ['UND_ERR_HEADERS_TIMEOUT', false],
    // Of Bun, which may have sent the request on another connection before.
    ['ConnectionRefused', false],
    ['FailedToOpenSocket', false],
    ['ConnectionClosed', false],
  ])('%s: %s', (code, want) => {
    expect(isUnsent(wrapped(coded(code)))).toBe(want);
    expect(isUnsent(coded(code))).toBe(want);
  });

  it('only while connecting: a position connection can lose its route too', () => {
    expect(isUnsent(wrapped(coded('EHOSTUNREACH', { syscall: 'connect' })))).toBe(true);
    expect(isUnsent(wrapped(coded('EHOSTUNREACH', { syscall: 'read' })))).toBe(false);
    expect(isUnsent(wrapped(coded('ENETUNREACH', { syscall: 'write' })))).toBe(false);
  });

  it('not where the errors of its addresses lead back to it', () => {
    const error: Error & { errors?: unknown[] } = new Error('all addresses failed');
    error.errors = [error];
    expect(isUnsent(error)).toBe(false);
  });

  // Deno 2.9.6 says so of a second attempt of its own, after a kept connection closed on the first, which had arrived.
  it.each([
    'client error (Connect): tcp connect error: Connection refused (os error 111)',
    'client error (Connect): dns error: failed to lookup address information',
    'error trying to connect: tcp connect error: Connection refused (os error 111)',
    'client error (SendRequest): connection closed before message completed',
    'connection reset by peer',
  ])('never in Deno, with any message: %s', (detail) => {
    const error = new TypeError(`error sending request for url (https://api.shop.example/items): ${detail}`);
    expect(isUnsent(error)).toBe(false);
    expect(isUnsent(new TypeError('fetch failed', { cause: error }))).toBe(false);
  });

  // Bun 1.4.5 says so of a second attempt of its own too, of PUT and DELETE.
  it('never in Bun, which has the codes of Node without their numbers', () => {
    const unreachable = { path: 'https://api.shop.example/items', errno: 0 };
    expect(isUnsent(coded('ECONNREFUSED', unreachable))).toBe(false);
    expect(isUnsent(coded('ECONNREFUSED', { errno: -111 }))).toBe(true);
  });
});

describe('an error with several causes proves that nothing left', () => {
  it('if it does so for each address that was tried', () => {
    expect(isUnsent(tried('ECONNREFUSED', 'ENETUNREACH'))).toBe(true);
    expect(isUnsent(tried('ECONNREFUSED', 'ECONNRESET'))).toBe(false);
    expect(isUnsent(tried())).toBe(false);
  });

  it.each([undefined, null, 'ECONNREFUSED', 7, {}, new TypeError('Failed to fetch')])('%j: no', (error) => {
    expect(isUnsent(error)).toBe(false);
  });

  it('even if its causes form a cycle', () => {
    const error = new Error('cycle');
    error.cause = error;
    expect(isUnsent(error)).toBe(false);
  });
});
