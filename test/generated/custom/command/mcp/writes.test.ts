import { describe, expect, test } from 'vitest';
import { createTestHeffl, manualClock } from '../../../../../generated/src/custom/testing/index.js';
import { apis } from '../../../../../generated/src/program/calls.js';
import { runTool, type Tools } from '../../../../../generated/src/mcp/server/run-tool.js';
import { toolsFor } from '../../../../generator/kit/mcp/support/agent.js';

/** Number of writes; `MCP_WRITES=10000` for the long run, a tenth of which are equal. */
const WRITES = Number(process.env['MCP_WRITES'] ?? 300);

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function heffl() {
  const clock = manualClock();
  const api = createTestHeffl({ clock });
  api.seed();
  const client = { apiKey: api.apiKey, fetch: api.fetch as never, rateLimiter: false, retries: 0 } as const;
  const tools = toolsFor({ apis, client, now: () => clock.now() });
  return { api, clock, tools };
}

/** An agent that repeats a call until it succeeds, with the token where it was given one. */
async function insist(
  tools: Tools,
  given: object,
  log: { repeats: number },
): Promise<Readonly<Record<string, unknown>>> {
  let token: unknown;
  let last: unknown;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const result = await runTool(tools, 'write', {
      given: { ...given, ...(token !== undefined && { retryOf: token }) },
    });
    if (!result.isError) return result.data;
    const { error } = result.data;
    if (error.outcome === 'unknown' && error.retryOf === undefined) throw new Error('There is no token');
    if (error.code === 'outcome_unknown') throw new Error(error.message);
    last = error;
    token = error.retryOf ?? token;
    log.repeats += 1;
  }
  throw new Error(`It never succeeded: ${JSON.stringify(last)}`);
}

describe('writes whose responses are lost', () => {
  test(
    'are made once each, by an agent that repeats every failure, and equal ones are all made',
    async () => {
      const { api, clock, tools } = heffl();
      const random = numbers(7);
      const before = recordsOf(api, 'clients').length;
      const log = { repeats: 0 };
      for (let index = 0; index < WRITES; index += 1) {
        // Every tenth is equal to all the others of its kind.
        const body = index % 10 === 0 ? { firstName: 'Equal' } : { firstName: `Person ${index}`, jobTitle: 'Buyer' };
        // A second response may be lost, too.
        for (const nth of [1, 2]) {
          if (random() < 0.3)
            api.fault({ nth, reset: true, takesEffect: random() < 0.5, operation: 'contacts.create' });
        }
        await insist(tools, { operation: 'contacts.create', body }, log);
        clock.advance(1000);
      }
      const names = recordsOf(api, 'clients').map(({ firstName }) => firstName);
      expect(names.length - before).toBe(WRITES);
      expect(names.filter((name) => name === 'Equal')).toHaveLength(Math.ceil(WRITES / 10));
      const others = names.filter((name) => String(name).startsWith('Person '));
      expect(new Set(others).size).toBe(others.length);
      expect(log.repeats).toBeGreaterThan(WRITES / 10);
    },
    60_000 + 150 * WRITES,
  );
});

function recordsOf(
  api: ReturnType<typeof createTestHeffl>,
  kind: string,
): readonly Readonly<Record<string, unknown>>[] {
  return api.snapshot().collections[kind] ?? [];
}
