import { createTestHeffl, manualClock, type TestHeffl } from '../../../../../generated/src/custom/testing/index.js';
import type { Clock } from '../../../../../generated/src/runtime/index.js';

/** A workspace with three pipelines, whose stages have the same names, and with custom fields; and the time of it. */
export async function workspace(): Promise<{ readonly api: TestHeffl; readonly clock: Clock }> {
  const time = manualClock(Date.parse('2026-07-01T09:00:00.000Z'));
  const api = createTestHeffl({
    clock: time,
    rateLimit: true,
    customObjects: ['/vehicles'],
    customFields: [
      { entity: 'deals', key: 'cf_region', type: 'single_option', options: ['EU', 'GCC', 'US'] },
      { entity: 'deals', key: 'cf_priority', type: 'single_option', options: ['Low', 'Normal', 'Urgent'] },
      { entity: 'deals', key: 'cf_seats', type: 'number', pipelineId: 'dpl_abc123' },
      { entity: 'contacts', key: 'cf_tier', type: 'single_option', options: ['Gold', 'Silver'] },
      { entity: 'companies', key: 'cf_industry', type: 'text' },
    ],
  });
  api.seed({ counts: { deals: 150, contacts: 60 } });
  await send(api, 'POST /pipelines', {
    name: 'Renewals',
    stages: ['ACTIVE', 'WON', 'LOST'].map((type, at) => ({ name: STAGES[at], position: at + 1, type })),
  });
  return { api, clock: withoutWaits(time) };
}

const STAGES = ['Negotiation', 'Won', 'Lost'] as const;

/** Changes a workspace before a task begins. */
export async function send(api: TestHeffl, call: `${'POST' | 'PATCH'} /${string}`, body: object): Promise<void> {
  const [method = '', path = ''] = call.split(' ');
  const headers = { 'x-api-key': api.apiKey, 'content-type': 'application/json' };
  const request = { method, headers, body: JSON.stringify(body) };
  const { ok, status } = await api.fetch(`https://api.heffl.com/api/v2${path}`, request);
  if (!ok) throw new Error(`${call} got ${status}`);
}

/** A wait takes no time, and moves the time of the workspace forward. Time limits never end. */
function withoutWaits(time: ReturnType<typeof manualClock>): Clock {
  return {
    now: () => time.now(),
    random: () => 0.5,
    after(delay, act, isAwaited) {
      let isCancelled = !isAwaited;
      setImmediate(() => {
        if (isCancelled) return;
        time.advance(delay);
        act();
      });
      return () => {
        isCancelled = true;
      };
    },
  };
}
