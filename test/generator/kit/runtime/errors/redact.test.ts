import { describe, expect, it } from 'vitest';
import { redactCause, redactHeaders } from '../../../../../generator/kit/runtime/errors/redact.js';

const redact = (text: string) => text.replaceAll('s3+cret', '***');

describe('redactHeaders', () => {
  it('copies headers without the secret and leaves the original alone', () => {
    const headers = new Headers({ 'x-echo': 'a s3+cret b', 'x-other': 'c' });
    const clean = redactHeaders(headers, redact);
    expect([...clean]).toEqual([
      ['x-echo', 'a *** b'],
      ['x-other', 'c'],
    ]);
    expect(headers.get('x-echo')).toContain('s3+cret');
  });
});

describe('redactCause', () => {
  it('cleans the whole chain and keeps names and codes', () => {
    const inner = Object.assign(new RangeError('inner s3+cret'), { code: 'ECONNRESET', request: 's3+cret' });
    const outer = new TypeError('outer s3+cret', { cause: inner });
    const clean = redactCause(outer, redact) as Error & { cause: Error };
    expect(clean).toMatchObject({ name: 'TypeError', message: 'outer ***' });
    expect(clean.cause).toMatchObject({ name: 'RangeError', message: 'inner ***', code: 'ECONNRESET' });
    expect(clean.cause).not.toHaveProperty('request');
    expect(`${clean.stack}${clean.cause.stack}`).not.toContain('s3+cret');
    // Where it was thrown stays known.
    for (const { stack } of [clean, clean.cause]) expect(stack).toMatch(/Error: (?:inner|outer) \*\*\*\n +at /);
  });

  it('keeps the errors of an AggregateError, cleaned', () => {
    const clean = redactCause(new AggregateError([new Error('a s3+cret'), new Error('b')], 'all'), redact);
    expect((clean as AggregateError).errors.map((error: Error) => error.message)).toEqual(['a ***', 'b']);
  });

  it('ends in a cycle of errors that contain each other', () => {
    const error = new AggregateError([], 'round');
    error.errors.push(error);
    expect(redactCause(error, redact)).toMatchObject({ message: 'round', errors: [{ message: 'round' }] });
  });

  it('ends in a cycle of causes', () => {
    const error = new Error('round');
    error.cause = error;
    expect(redactCause(error, redact)).toMatchObject({ message: 'round' });
  });

  it.each([
    ['text s3+cret', 'text ***'],
    [7, 7],
    [{ request: 's3+cret' }, undefined],
    [undefined, undefined],
    [null, undefined],
  ])('makes of the thrown %j %j', (thrown, want) => {
    expect(redactCause(thrown, redact)).toEqual(want);
  });
});
