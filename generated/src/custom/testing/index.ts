/** Heffl inside a process, for the tests of those who use its API. Nothing of the client imports it. */
export type { Clock } from '../../runtime/time/clock.js';
export { manualClock, systemTime, type ManualClock } from '../../testing/world/clock.js';
export { createTestHeffl } from './create-test-heffl.js';
export {
  customFieldTypes,
  type CustomFieldDefinition,
  type CustomFieldType,
} from './workspace/custom-field-definition.js';
export type { RuleSource, RuleText } from '../../testing/world/rule.js';
export { knownRules as rules } from './rules/known-rules.js';
export type { Fault } from '../../testing/http/faults.js';
export type { RateLimitHeaders, RateLimitOptions } from '../../testing/http/rate-limit.js';
export type { TestHefflOptions } from './options.js';
export type { JsonObject } from '../../testing/schema/json.js';
export type { Issue } from '../../testing/schema/issues.js';
export type { SeedKind, SeedOptions } from './seed/seed.js';
export type { Snapshot, StoredRecord } from '../../testing/store/store.js';
export type { RecordedRequest } from '../../testing/test-api.js';
export type { TestHeffl } from './test-heffl.js';
export type {
  HandmadeEvent,
  TestWebhooks,
  WebhookDelivery,
  WebhookReceiver,
  WebhookResult,
} from '../../testing/webhooks/test-webhooks.js';
