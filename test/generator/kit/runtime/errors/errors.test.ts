import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as responses from '../../../../../generator/kit/runtime/errors/http-errors.js';
import * as client from '../../../../../generator/kit/runtime/errors/client-errors.js';
import { describeCall, PackageError } from '../../../../../generator/kit/runtime/errors/error.js';

const name = { operationId: 'items.get', method: 'GET', route: '/items/{id}' };
const response = { ...name, status: 400, headers: new Headers({ 'x-request-id': 'r1' }) };
const apiResponse = { ...response, code: 'INVALID', issues: [{ field: 'a', message: 'b' }], body: { private: 'data' } };

const simple = [client.ConfigurationError, client.ArgumentError, client.RedirectError, client.PaginationError];
const ofApi = [
  responses.ApiError,
  responses.BadRequestError,
  responses.UnauthorizedError,
  responses.ForbiddenError,
  responses.NotFoundError,
  responses.ConflictError,
  responses.TooManyRequestsError,
  responses.ServerError,
];
const all = [
  ...simple.map((ErrorClass) => [ErrorClass.name, new ErrorClass('m', name)] as const),
  ...ofApi.map((ErrorClass) => [ErrorClass.name, new ErrorClass('m', apiResponse)] as const),
  ['ConnectionError', new client.ConnectionError('m', { ...name, responseBegun: true })] as const,
  ['TimeoutError', new client.TimeoutError('m', { ...name, timeout: 5 })] as const,
  ['ResponseError', new responses.ResponseError('m', { ...response, excerpt: 'x' })] as const,
];

describe('errors', () => {
  it.each(all)('%s has its name and its call, and is a PackageError', (want, error) => {
    expect(error.name).toBe(want);
    expect(error).toBeInstanceOf(PackageError);
    expect(error).toMatchObject(name);
    expect(error.stack).toMatch(new RegExp(`^${want}: m\n`));
    // A name that came from the class would change with minification.
    expect(Object.hasOwn(Object.getPrototypeOf(error) as object, 'name')).toBe(true);
    expect(Object.keys(error)).not.toContain('name');
  });

  it('leave out what is not known, and keep the cause', () => {
    const cause = new Error('why');
    const error = new PackageError('m', { cause });
    expect(error.cause).toBe(cause);
    expect(Object.keys(error)).toEqual([]);
    expect('cause' in new PackageError('m')).toBe(false);
  });

  it('show in JSON their message and fields, but neither stack nor body nor headers', () => {
    expect(JSON.parse(JSON.stringify(new responses.ConflictError('m', apiResponse)))).toEqual({
      name: 'ConflictError',
      message: 'm',
      ...name,
      status: 400,
      code: 'INVALID',
      issues: [{ field: 'a', message: 'b' }],
    });
  });

  it('keep body and headers for those who ask, but out of logs', () => {
    const error = new responses.ConflictError('m', apiResponse);
    expect(error.body).toEqual({ private: 'data' });
    expect(error.headers.get('x-request-id')).toBe('r1');
    expect(inspect(error)).not.toContain('private');
  });

  it('say how far a connection and a timeout came', () => {
    expect(new client.ConnectionError('m', { responseBegun: false }).responseBegun).toBe(false);
    expect(new client.TimeoutError('m', { timeout: 5 }).timeout).toBe(5);
  });
});

describe('describeCall', () => {
  it.each([
    [name, 'GET /items/{id} (items.get)'],
    [{ method: 'GET', route: '/x' }, 'GET /x'],
    [{ operationId: 'items.get' }, 'items.get'],
    [{ method: 'GET', operationId: 'items.get' }, 'GET items.get'],
    [{}, ''],
  ])('names %j', (given, want) => {
    expect(describeCall(given)).toBe(want);
  });
});
