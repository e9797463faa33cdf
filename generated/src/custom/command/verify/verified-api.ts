import { HefflV1 } from '../../../v1/index.js';
import { schemas as v1Schemas } from '../../../v1/schemas.js';
import { Heffl } from '../../../v2/index.js';
import type { ClientOptions } from '../../../v2/index.js';
import { schemas as v2Schemas } from '../../../v2/schemas.js';
import type { ApiSchemas } from '../../../validate/api-schemas.js';

/** An API to verify: its expected responses, and a way to call it. */
export interface VerifiedApi {
  /** `v2`. */
  readonly key: string;
  readonly schemas: ApiSchemas;
  readonly raw: RawCalls;
}

/** The raw client without its types: routes are taken from the schemas. */
export type RawCalls = Readonly<Record<string, RawCall>>;

type RawCall = (route: string, init: object) => Promise<{ response: Response; data?: unknown; error?: unknown }>;

/** Every API of the package, on one key and so within one rate limit. */
export function verifiedApis(options: ClientOptions): VerifiedApi[] {
  return [
    { key: 'v1', schemas: v1Schemas, raw: new HefflV1(options).raw as unknown as RawCalls },
    { key: 'v2', schemas: v2Schemas, raw: new Heffl(options).raw as unknown as RawCalls },
  ];
}
