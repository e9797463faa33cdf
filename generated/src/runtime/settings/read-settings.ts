// Hand-written in generator/kit/runtime/. The copy in generated/ is replaced by `npm run generate`.
import type { ApiDefinition } from './api-definition.js';
import type { Redact } from '../errors/redact.js';

/** What reading an answer takes besides the answer. */
export interface ReadSettings {
  readonly api: ApiDefinition;
  readonly redact: Redact;
}
