import { describe, expect, it } from 'vitest';
import { prepareHeaders } from '../../../../../generator/kit/runtime/call/headers.js';

const prepare = (headers: Record<string, unknown> | undefined) =>
  prepareHeaders(headers as Record<string, string>, 'X-Api-Key', (fault) => new Error(fault));

describe('prepareHeaders', () => {
  it('gives names in lower case, and null for those to take away', () => {
    expect(prepare({ 'X-Trace': 'a', Accept: undefined })).toEqual({ 'x-trace': 'a', accept: null });
    expect(prepare(undefined)).toBeUndefined();
  });

  it('lets the last of two spellings win', () => {
    expect(prepare({ 'X-A': '1', 'x-a': '2' })).toEqual({ 'x-a': '2' });
  });

  it.each(['x-api-key', 'X-API-KEY'])('rejects %s, and names the option to use', (name) => {
    expect(() => prepare({ [name]: 'v' })).toThrow('Use the option `apiKey`');
    expect(() => prepare({ [name]: undefined })).toThrow('Use the option `apiKey`');
  });

  it.each(['Content-Length', 'HOST', 'transfer-encoding'])('rejects %s', (name) => {
    expect(() => prepare({ [name]: '1' })).toThrow('is set by `fetch`');
  });

  it.each(['', 'a b', 'a:', 'ä', 'a\n'])('rejects the name %j', (name) => {
    expect(() => prepare({ [name]: '1' })).toThrow('is not a header name');
  });

  it.each(['hunter2\n', 'hunter2\u0000', 'hunter2€', 42])('rejects the value %j without showing it', (value) => {
    expect(() => prepare({ 'x-a': value })).toThrow(/^The header `x-a` has an invalid value/);
    expect(() => prepare({ 'x-a': value })).not.toThrow(/hunter2|42/);
  });

  it('accepts all that a header can hold', () => {
    expect(prepare({ 'x-a': '', 'x-b': 'a\tb é' })).toEqual({ 'x-a': '', 'x-b': 'a\tb é' });
  });
});
