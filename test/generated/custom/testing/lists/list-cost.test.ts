import { expect, test } from 'vitest';
import { schemas } from '../../../../../generated/src/v2/schemas.js';
import { hefflBehaviour } from '../../../../../generated/src/custom/testing/behaviour.js';
import { createWorkspace } from '../../../../../generated/src/custom/testing/create-workspace.js';
import { createTestApi } from '../../../../../generated/src/testing/create-test-api.js';
import { facts } from '../../../../../generated/src/testing/described/v2.js';
import { serveApi } from '../../../../../generated/src/testing/http/exchange.js';
import { describeApi } from '../../../../../generated/src/testing/world/described.js';

/** A workspace with 250 deals, and the number of records whose members were made for a list. */
function countedWorkspace() {
  const described = describeApi(facts, schemas);
  const behaviour = hefflBehaviour(described);
  let count = 0;
  const counting = {
    ...behaviour,
    members: (...given: Parameters<NonNullable<typeof behaviour.members>>) => {
      count += 1;
      return behaviour.members?.(...given) ?? {};
    },
  };
  const api = createTestApi(counting, { apis: [serveApi(described)], world: createWorkspace([described], {}) });
  api.seed({ counts: { deals: 250 } });
  return async (query: Record<string, unknown>) => {
    count = 0;
    const texts = Object.entries(query).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    const parameters = new URLSearchParams(Object.fromEntries(texts) as Record<string, string>);
    const url = `https://api.heffl.com/api/v2/deals?${parameters.toString()}`;
    const response = await api.fetch(url, { headers: { 'x-api-key': 'any' } });
    const { data } = (await response.json()) as { data: unknown[] };
    return { shown: data.length, made: count };
  };
}

test.each([
  [{ pageSize: 100 }, 100],
  [{ pageSize: 7, orderBy: 'price' }, 7],
  [{ pageSize: 5, filters: { status: { operator: 'is', values: ['ACTIVE'] } } }, 5],
  [{ pageSize: 5, filters: { cf_region: { operator: 'is', values: ['EU'] } }, orderBy: 'expectedCloseDate' }, 5],
])('the list %j makes the members of its own page only', async (query, size) => {
  expect(await countedWorkspace()(query)).toEqual({ shown: size, made: size });
});
