/** Errors are classes; `instanceof` narrows what was caught. Both entry points export the same ones. */
import { ApiError, BadRequestError, ConnectionError, HefflError, ResponseError, TimeoutError } from 'heffl';
import type { Issue } from 'heffl';
import type { HefflError as SameError } from 'heffl/v1';
import { same } from './same.mjs';

export function narrow(error: unknown): string {
  if (error instanceof BadRequestError) same<readonly Issue[]>()(error.issues);
  if (error instanceof ApiError) {
    same<number>()(error.status);
    same<string | undefined>()(error.code);
    same<Headers>()(error.headers);
    same<unknown>()(error.body);
    return error.issues.map(({ field, message }) => `${field ?? 'request'}: ${message}`).join();
  }
  if (error instanceof ResponseError) return error.excerpt;
  if (error instanceof TimeoutError) return `${error.timeout} ms`;
  if (error instanceof ConnectionError) return String(error.responseBegun);
  if (error instanceof HefflError) return `${error.operationId ?? ''} ${error.method ?? ''} ${error.route ?? ''}`;
  // @ts-expect-error Nothing is known of other errors.
  return error.message;
}

export function family(bad: BadRequestError): SameError {
  const error: Error = bad;
  // @ts-expect-error Not every error of the client has a status: the network may have failed.
  void (error as HefflError).status;
  return bad;
}
