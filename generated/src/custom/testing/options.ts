import type { Clock } from '../../runtime/time/clock.js';
import type { CustomFieldDefinition } from './workspace/custom-field-definition.js';
import type { RateLimitOptions } from '../../testing/http/rate-limit.js';

/** Settings of an embedded API. Every one has a default. */
export interface TestHefflOptions {
  /** The only accepted API key. Default: any, but a key is required. */
  readonly apiKey?: string | undefined;
  /** Definitions of custom fields, which decide the accepted `cf_` values. Default: none, and every value is accepted. */
  readonly customFields?: readonly CustomFieldDefinition[] | undefined;
  /**
   * Resource paths of custom objects, such as `/my-objects`. Their records have custom fields, of any
   * type; what else those of Heffl have is unknown, and rejected.
   * Default: none.
   */
  readonly customObjects?: readonly string[] | undefined;
  /**
   * Treatment of an undefined `cf_` key where other fields of this kind of record are defined. Heffl's own behaviour
   * is unknown. Default: `accept`.
   */
  readonly unknownCustomFields?: 'accept' | 'reject' | undefined;
  /**
   * `true`: the documented 60 requests a minute for each key, both API versions together. Default: `false`, so that tests
   * do not wait.
   */
  readonly rateLimit?: boolean | RateLimitOptions | undefined;
  /** Clock for dates, the rate limit and latency. Default: that of this machine. See `manualClock`. */
  readonly clock?: Clock | undefined;
  /** Currency of the team, three letters. Default: `EUR`. */
  readonly currency?: string | undefined;
  /**
   * True if an id in a body must be that of an existing record; 400 otherwise. Heffl's own response is unknown.
   * Default: `true`.
   */
  readonly checkReferences?: boolean | undefined;
}
