import { expect, it } from 'vitest';
import { isErrorOf } from '../../../../../generator/kit/runtime/errors/error-of.js';
import { connectTo, createItem, getItem, json } from '../support/client.js';

/** The error that a promise rejects with. */
function errorOf(promise: PromiseLike<unknown>): PromiseLike<unknown> {
  return promise.then(undefined, (error: unknown) => error);
}

it('is true for the errors that the API sends for an operation, and for no others', async () => {
  const { connection } = connectTo(() => json({ existing: 'itm_1' }, { status: 409 }));
  const { connection: broken } = connectTo(() => Promise.reject(new TypeError('fetch failed')));
  const errors = await Promise.all([
    errorOf(connection.request(createItem)),
    errorOf(connection.request(getItem)),
    errorOf(broken.request(createItem)),
    undefined,
  ]);
  expect(errors.map((error) => isErrorOf(error, 'items.create'))).toEqual([true, false, false, false]);
});
