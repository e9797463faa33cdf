import { buildModel } from '../../../../generator/build/build-model.js';
import { loadSettings } from '../../../../generator/load/settings/load-settings.js';
import { planApis } from '../../../../generator/plan/apis/plan-apis.js';
import type { Change } from '../../../../scripts/api/diff/change/change.js';
import { compareByRules } from '../../../../scripts/api/diff/compare/compare-rules.js';
import type { ApiSnapshot } from '../../../../scripts/api/diff/snapshot/snapshot.js';
import { PROJECT_ROOT } from '../../../support/project.js';
import { editTexts } from './edit.js';
import { joinFiles, readFiles, settingsIn, type DescriptionFiles } from './join-files.js';
import type { RehearsedChange } from './rehearsed-change.js';

/** Verdicts of our rules alone on each change, by its name. Everything is in memory: nothing is generated or compiled. */
export async function rulesVerdicts(changes: readonly RehearsedChange[]): Promise<Map<string, string[]>> {
  const settings = await loadSettings(PROJECT_ROOT);
  const bases = new Map<string, { files: DescriptionFiles; snapshot: ApiSnapshot }>();
  for (const { key } of settings.apis) {
    const files = await readFiles(key);
    bases.set(key, { files, snapshot: snapshotOf(settings, key, files) });
  }
  return new Map(
    changes.map(({ name, api, edits }) => {
      const base = bases.get(api);
      if (!base) throw new Error(`There is no API ${api}`);
      const after = snapshotOf(settings, api, editTexts(base.files, edits));
      return [name, compareByRules({ key: api, before: base.snapshot, after }).map(verdictLine).toSorted()];
    }),
  );
}

/** A line of the table: "callers major null-rejected heffl.deals.update body stageId". */
export function verdictLine({ audience, bump, rule, subject, place, path: at, needsUpgrade }: Change): string {
  const words = [audience, bump, rule, subject, place, at, needsUpgrade ? '(upgrade)' : ''];
  return words.filter((word) => word !== '').join(' ');
}

function snapshotOf(
  { apis }: Awaited<ReturnType<typeof loadSettings>>,
  key: string,
  files: DescriptionFiles,
): ApiSnapshot {
  const written = apis.find((candidate) => candidate.key === key);
  if (!written) throw new Error(`There is no API ${key}`);
  const api = { ...written, ...settingsIn(files, key) };
  const document = joinFiles(key, files);
  const loaded = { key, api, document, locate: () => undefined, rootFile: api.root };
  const [plan] = planApis([loaded]);
  if (!plan) throw new Error('Nothing was planned');
  return { loaded, plan, model: buildModel(plan) };
}
