import {
  createTestHeffl,
  manualClock,
  type TestHefflOptions,
} from '../../../../../generated/src/custom/testing/index.js';
import { HefflV1 } from '../../../../../generated/src/v1/index.js';
import { ApiError, Heffl } from '../../../../../generated/src/v2/index.js';

/** An embedded API with a client of each version, on a clock that stands still. */
export function connected(options: TestHefflOptions = {}) {
  const clock = manualClock();
  const api = createTestHeffl({ clock, ...options });
  const settings = { apiKey: api.apiKey, fetch: api.fetch, rateLimiter: false, retries: 0 } as const;
  return { api, clock, heffl: new Heffl(settings), v1: new HefflV1(settings) };
}

/** Error of a rejected call: status, code, and the issues or the message. */
export async function rejectionOf(call: Promise<unknown>): Promise<{ status: number; code: unknown; said: string }> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const issues = error.issues.map(({ field, message }) => `${field ?? ''}: ${message}`).join('; ');
    return { status: error.status, code: error.code, said: issues === '' ? error.message : issues };
  }
  throw new Error('The call should have been rejected.');
}

/** The first records of every workspace. */
export const ids = {
  pipeline: 'dpl_abc123',
  open: 'dps_abc123',
  won: 'dps_def456',
  lost: 'dps_ghi789',
  template: 'tpl_abc123',
  taxRate: 'txr_abc123',
} as const;
