import { describe, expect, test } from 'vitest';
import { median } from '../../../../../scripts/bench/support/statistics.js';
import { runTask, SURFACES } from './run-task.js';
import { tasks } from './tasks.js';

/** Most bytes of results that half of the tasks need. */
const MOST_BYTES = 12_000;

test('there are 20 tasks', () => expect(tasks).toHaveLength(20));

describe.each(SURFACES)('a day in a CRM by %s', (surface) => {
  const bytes: number[] = [];

  test.each(tasks)('$name', async (task) => {
    const cost = await runTask(task, surface);
    bytes.push(cost.bytes);
    expect(cost.bytes).toBeGreaterThan(0);
  });

  test('needs few bytes of results', () => {
    expect(bytes).toHaveLength(tasks.length);
    expect(median(bytes)).toBeLessThanOrEqual(MOST_BYTES);
  });
});
