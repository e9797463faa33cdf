import type { Change } from './change/change.js';
import { compareByRules, pairApis } from './compare/compare-rules.js';
import { diffDocuments } from './judge/redocly.js';
import { judgeTypes, type TypeVerdict } from './judge/types.js';
import { joinRedocly } from './judge/with-redocly.js';
import { joinTypes } from './judge/with-types.js';
import type { ApiPair, Snapshot } from './snapshot/snapshot.js';

/** Everything that changed between two versions, judged by our rules, by `redocly diff` and by the compiler. */
export async function compareSnapshots(before: Snapshot, after: Snapshot): Promise<Change[]> {
  const { pairs, changes } = pairApis(before, after);
  const [verdicts, ...documents] = await Promise.all([
    judgeTypes(pairs, before, after),
    ...pairs.map((pair) => diffDocuments(pair, before, after)),
  ]);
  return [...changes, ...pairs.flatMap((pair, index) => judge(pair, verdicts, documents[index] ?? []))];
}

function judge(
  pair: ApiPair,
  verdicts: readonly TypeVerdict[],
  documents: Awaited<ReturnType<typeof diffDocuments>>,
): Change[] {
  return joinTypes(pair, joinRedocly(pair, compareByRules(pair), documents), verdicts);
}
