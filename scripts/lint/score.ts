import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { projectRoot, runRedocly } from '../support/redocly.js';

const RECORDED = 'openapi/scores.yaml';

/** Scores by API, the newest first. */
export type Scores = Readonly<Record<string, readonly { readonly score: number; readonly why: string }[] | undefined>>;

/** Fall of a score that needs no line: any change moves the mean a little. */
const SLACK = 0.5;

/** Prints the score of each API. Returns 1 if one fell, and openapi/scores.yaml does not say why, else 0. */
export async function checkScores(apis: readonly string[]): Promise<number> {
  const recorded = parse(await readFile(path.join(projectRoot, RECORDED), 'utf8')) as Scores;
  const lines = await Promise.all(apis.map(async (api) => compareScore(api, await scoreOf(api), recorded)));
  for (const { text, isFallen } of lines) (isFallen ? console.error : console.log)(text);
  return lines.some(({ isFallen }) => isFallen) ? 1 : 0;
}

/** Compares a score with the newest that is recorded. */
export function compareScore(api: string, score: number, recorded: Scores): { text: string; isFallen: boolean } {
  const newest = recorded[api]?.[0]?.score;
  if (newest === undefined || score >= newest - SLACK) return { text: `Score of ${api}: ${score}.`, isFallen: false };
  const fix = `Say why in a new first line of ${api}: \`- { score: ${score}, why: … }\`.`;
  return { text: `Score of ${api}: ${score}, but ${RECORDED} has ${newest}. ${fix}`, isFallen: true };
}

async function scoreOf(api: string): Promise<number> {
  const { output } = await runRedocly(['score', api, '--format=json']);
  const score: unknown = /"agentReadiness":\s*([\d.]+)/.exec(output)?.[1];
  if (score === undefined) throw new Error(`redocly score reports no score of ${api}:\n${output}`);
  return Number(score);
}
