export { type WebhookBody } from './verify/body.js';
export { type WebhookEvent, type WebhookEventName, type WebhookEventOf } from './verify/events.js';
export { signWebhook, type SignWebhookOptions, type WebhookHeaders } from './verify/sign.js';
export { verifyWebhook, type VerifyWebhookOptions } from './verify/verify.js';
export { WebhookVerificationError, type WebhookProblem } from './verify/verification-error.js';
export {
  type OtherWebhookEvent,
  type OtherWebhookHandler,
  type WebhookContext,
  type WebhookHandlers,
} from './receive/handlers.js';
export { webhookReceiver, type WebhookReceiver, type WebhookReceiverOptions } from './receive/receiver.js';
export { BodyFault, type IncomingDelivery, type WebhookReply } from './receive/delivery.js';
export { memoryReplays, type MemoryReplayOptions, type ReplayState, type ReplayStore } from './receive/replay-store.js';
export { sharedReplays, type ClaimLimiter, type SharedReplayOptions } from './receive/shared-replays.js';
export { toFetch } from './receive/to-fetch.js';
export { toNode, type NodeResponse } from './receive/to-node.js';
export { type NodeRequest } from './receive/node-body.js';
export { toFastify, type FastifyAnswer, type FastifyDelivery, type FastifyScope } from './receive/to-fastify.js';
export { toLambda, type LambdaEvent, type LambdaResult } from './receive/to-lambda.js';
