/** Heffl inside a process, for the tests of those who use its API. Nothing of the client imports it. */
export * from '../../testing/exports.js';
export type { RuleSource, RuleText } from '../../testing/world/rule.js';
export { createTestHeffl } from './create-test-heffl.js';
export type { TestHefflOptions } from './options.js';
export { knownRules as rules } from './rules/known-rules.js';
export type { SeedKind, SeedOptions } from './seed/seed.js';
export type { TestHeffl } from './test-heffl.js';
export {
  customFieldTypes,
  type CustomFieldDefinition,
  type CustomFieldType,
} from './workspace/custom-field-definition.js';
