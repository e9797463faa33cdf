import { describe, expect, test } from 'vitest';
import { compareScore } from '../../../scripts/lint/score.js';

describe('the score of a description', () => {
  const recorded = {
    v2: [
      { score: 78.2, why: 'Unions.' },
      { score: 79.1, why: 'First.' },
    ],
  };

  test.each([
    ['v2', 78.2],
    ['v2', 77.7],
    ['v2', 90],
    ['v3', 1],
  ])('of %s, %d, is shown', (api, score) => {
    expect(compareScore(api, score, recorded)).toEqual({ text: `Score of ${api}: ${score}.`, isFallen: false });
  });

  test('that falls is a problem until a line says why', () => {
    expect(compareScore('v2', 77.6, recorded)).toEqual({
      text: 'Score of v2: 77.6, but openapi/scores.yaml has 78.2. Say why in a new first line of v2: `- { score: 77.6, why: … }`.',
      isFallen: true,
    });
  });
});
