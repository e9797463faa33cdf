import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diffWithRelease } from '../../../../scripts/api/diff/diff.js';
import { withSnapshotOf } from '../../../../scripts/api/diff/snapshot/load-snapshot.js';
import { temporaryProject, type Files } from '../../../support/project.js';
import { SETTINGS } from '../../../generator/support/settings.js';
import { changed, smallApi } from '../../../generator/support/small-api.js';

/** A project with one commit, as a fresh clone without tags has it. */
async function committedProject(files: Files, missing: readonly string[] = []): Promise<string> {
  const root = await temporaryProject(files);
  for (const name of missing) await rm(path.join(root, name), { recursive: true });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.invalid', 'commit', '--quiet', '--message', 'first');
  return root;
}

test('without a release there is nothing to compare with', async () => {
  expect(await diffWithRelease(await committedProject(smallApi))).toBeUndefined();
});

test('earlier descriptions are read although they break conventions of today, and no licence was there', async () => {
  const early = changed(smallApi, [
    { file: 'openapi/v2/openapi.yaml', find: 'components:\n', replace: `components:\n${BEFORE_ENTITIES}` },
    { file: SETTINGS, find: 'apis:\n', replace: `apis:\n  v9: ${NOT_YET}\n` },
  ]);
  const root = await committedProject(early, ['LICENSE']);
  await writeFile(path.join(root, 'LICENSE'), 'Licence of today.\n');
  await withSnapshotOf(root, 'HEAD', async ({ documents, generated }) => {
    expect(documents.map(({ key }) => key)).toEqual(['v2']);
    expect(generated.models[0]?.resources.length).toBeGreaterThan(0);
    expect(JSON.stringify(documents[0]?.document.components)).not.toContain('x-custom-fields');
  });
});

const NOT_YET =
  '{ document: v9/not-yet.yaml, className: Nine, entryPoint: ./v9, environment: { apiKey: NINE_KEY, baseUrl: NINE_URL } }';

/** `x-custom-fields` named neither entity nor use at first. */
const BEFORE_ENTITIES = `  schemas:
    Early:
      type: object
      x-custom-fields: true
      patternProperties: { '^cf_': {} }
`;
