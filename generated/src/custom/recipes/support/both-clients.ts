import type { HefflV1 } from '../../../v1/index.js';
import type { Heffl } from '../../../v2/index.js';

/** Clients of both API versions. Their rate limit is one, unless it was set otherwise. */
export interface BothClients {
  readonly v1: HefflV1;
  readonly v2: Heffl;
}
