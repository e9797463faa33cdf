/** Heffl inside a process, for the tests of those who use its API. Nothing of the client imports it. */
export { manualClock, systemTime, type ManualClock, type TestClock } from '../world/clock.js';
export { createTestHeffl } from './create-test-heffl.js';
export {
  customFieldTypes,
  type CustomFieldDefinition,
  type CustomFieldType,
} from './workspace/custom-field-definition.js';
export type { RuleSource, RuleText } from '../world/rule.js';
export { knownRules as rules } from './rules/known-rules.js';
export type { Fault } from '../http/faults.js';
export type { RateLimitHeaders, RateLimitOptions } from '../http/rate-limit.js';
export type { TestHefflOptions } from './options.js';
export type { JsonObject } from '../schema/json.js';
export type { Issue } from '../schema/issues.js';
export type { SeedKind, SeedOptions } from './seed/seed.js';
export type { Snapshot, StoredRecord } from '../store/store.js';
export type { RecordedRequest } from '../test-api.js';
export type { TestHeffl } from './test-heffl.js';
export type {
  HandmadeEvent,
  TestWebhooks,
  WebhookDelivery,
  WebhookReceiver,
  WebhookResult,
} from '../webhooks/test-webhooks.js';
