export { type WebhookBody } from './body.js';
export { type WebhookEvent, type WebhookEventName, type WebhookEventOf } from './events.js';
export { signWebhook, type SignWebhookOptions, type WebhookHeaders } from './sign.js';
export { verifyWebhook, type VerifyWebhookOptions } from './verify.js';
export { WebhookVerificationError, type WebhookProblem } from './verification-error.js';
