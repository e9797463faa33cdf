import type { APIGatewayProxyHandler, APIGatewayProxyHandlerV2, ALBHandler } from 'aws-lambda';
import { toLambda, type WebhookReceiver } from 'heffl/webhooks';

/** The handlers of AWS Lambda: the compiler checks that one function is each of them. */
export function handlersOf(receiver: WebhookReceiver) {
  const handler = toLambda(receiver);
  return {
    restApi: handler satisfies APIGatewayProxyHandler,
    httpApi: handler satisfies APIGatewayProxyHandlerV2,
    loadBalancer: handler satisfies ALBHandler,
  };
}
