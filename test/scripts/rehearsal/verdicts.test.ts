import { expect, test } from 'vitest';
import { inputChanges } from './changes/inputs.js';
import { operationChanges } from './changes/operations.js';
import { outputChanges } from './changes/outputs.js';
import { queryChanges } from './changes/queries.js';
import { wireChanges } from './changes/wire.js';
import { rulesVerdicts } from './support/rules-verdict.js';

const changes = [operationChanges, inputChanges, queryChanges, outputChanges, wireChanges].flat();

/**
 * The verdict of our rules on every rehearsed change, without `redocly diff` and the compiler. `npm run test:rehearsal`
 * proves the whole verdict with programs; after that, `--update` writes the table.
 */
test('the rules judge each change as the table says', { timeout: 240_000 }, async () => {
  const verdicts = await rulesVerdicts(changes);
  const table = [...verdicts].map(([name, lines]) => [name, ...lines.map((line) => `  ${line}`), ''].join('\n'));
  await expect(table.join('\n')).toMatchFileSnapshot('verdicts.txt');
});
