// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
export type { Clock } from '../runtime/time/clock.js';
export type { Fault } from './http/faults.js';
export type { RateLimitHeaders, RateLimitOptions } from './http/rate-limit.js';
export type { Issue } from '../validate/issues.js';
export type { JsonObject } from './schema/json.js';
export type { Snapshot, StoredRecord } from './store/store.js';
export type { RecordedRequest } from './test-api.js';
export type {
  HandmadeEvent,
  TestWebhooks,
  WebhookDelivery,
  WebhookReceiver,
  WebhookResult,
} from './webhooks/test-webhooks.js';
export { manualClock, systemTime, type ManualClock } from './world/clock.js';
