import path from 'node:path';
import { expect, it } from 'vitest';
import { runNode } from '../../../../../scripts/support/run-program.js';

const program = path.join(import.meta.dirname, 'memory/walk-long-list.ts');
const PAGE = 100_000;

it.each(['items', 'pages'])('100,000 %s-wise take no more memory than 10,000', async (way) => {
  const { stdout } = await runNode(['--expose-gc', '--import', 'tsx', program, way], { folder: import.meta.dirname });
  const { count, heap } = JSON.parse(stdout) as { count: number; heap: number[] };
  expect([count, heap.length]).toEqual([100_000, 10]);
  // The first is before everything is warm. All pages would be a hundred megabytes, one too many at each measurement one.
  const growth = heap.at(-1)! - heap[1]!;
  expect(growth).toBeLessThan(5 * PAGE);
});
