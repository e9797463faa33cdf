import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { play, stories } from './drawn-changes.js';

const settings = { numRuns: 150, seed: 20 };

test('no change is lost while records change, although the program dies', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const { actual, known } = await play(story, 'changed');
      expect(actual.map((task) => known.get(task.id))).toEqual(actual);
    }),
    settings,
  );
});

test('no new record is lost, either, where only new ones are read', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const { actual, known } = await play(story, 'created');
      expect(actual.filter(({ id }) => !known.has(id))).toEqual([]);
    }),
    settings,
  );
});
