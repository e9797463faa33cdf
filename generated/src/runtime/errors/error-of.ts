// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { ApiError } from './http-errors.js';

/** An operation as `operations` has it. */
interface DescribedOperation {
  readonly responses: object;
}

/** Status of a described response: `404` itself, any number for `4XX` and `default`. */
type StatusOf<Key> = Key extends number ? Key : number;

/** Body of a described response in any of its media types; `undefined` for none. */
type BodyOf<Response> = Response extends { content: infer Content } ? Content[keyof Content] : undefined;

/** Keys of responses that are no success. */
type FailureKeys<Responses> = {
  [Key in keyof Responses]: `${Key & (string | number)}` extends `${1 | 2 | 3}${string}` ? never : Key;
}[keyof Responses];

/** The errors that an operation is described with, one for each status: a check of `status` narrows `body`. */
export type ErrorOf<Operation extends DescribedOperation> = {
  [Key in FailureKeys<Operation['responses']>]: ApiError & {
    readonly status: StatusOf<Key>;
    readonly body: BodyOf<Operation['responses'][Key]>;
  };
}[FailureKeys<Operation['responses']>];

/**
 * True if the API responded to an operation with an error. The error then has the types that the description gives
 * `status` and `body`. A server may send another status or body, so check what you read of it.
 *
 * @example
 * if (isErrorOf<operations['pets.create']>(error, 'pets.create') && error.status === 409) console.log(error.body);
 */
export function isErrorOf<Operation extends DescribedOperation>(
  error: unknown,
  operationId: string,
): error is ErrorOf<Operation> {
  return error instanceof ApiError && error.operationId === operationId;
}
