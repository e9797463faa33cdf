import { BodyFault, withinLimit } from './delivery.js';
import { fromBase64 } from '../verify/signature.js';
import type { WebhookReceiver } from './receiver.js';

/** The part of an event of API Gateway (both formats), of a function URL or of a load balancer that a receiver uses. */
export interface LambdaEvent {
  readonly headers?: Readonly<Record<string, string | undefined>> | null | undefined;
  readonly body?: string | null | undefined;
  readonly isBase64Encoded?: boolean | undefined;
  /** In format 1.0. */
  readonly httpMethod?: string | undefined;
  /** In format 2.0 it has `http.method`. */
  readonly requestContext?: object | undefined;
}

/** The result of a function of AWS Lambda. */
export interface LambdaResult {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/**
 * Connects a receiver to AWS Lambda: behind API Gateway, a function URL or a load balancer. Instances share no memory,
 * so give the receiver a store that they share.
 *
 * @example
 * export const handler = toLambda(receiver);
 */
export function toLambda(receiver: WebhookReceiver): (event: LambdaEvent) => Promise<LambdaResult> {
  return async (event) => {
    const { http } = (event.requestContext ?? {}) as { readonly http?: { readonly method?: string } };
    const method = event.httpMethod ?? http?.method;
    const readBody = async (limit: number) => {
      const body = event.isBase64Encoded ? fromBase64(event.body ?? '') : (event.body ?? '');
      return body === undefined ? new BodyFault('cut', 'The body is not valid base64.') : withinLimit(body, limit);
    };
    const reply = await receiver.receive({ method, headers: event.headers ?? {}, readBody });
    return { statusCode: reply.status, headers: { ...reply.headers }, body: reply.body };
  };
}
