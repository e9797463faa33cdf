import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { entriesOf, MANIFEST, readReport, REPORT_FOLDER, type ReportItem } from '../../report/reports.js';
import { runProgram } from '../../../support/run-program.js';
import type { Audience, Change } from '../change/change.js';

/**
 * Changes in the committed API reports, apart from the names that come from the descriptions: those the rules and
 * the compiler judge. It sees changes that no description shows, such as an option of the client that is gone.
 */
export async function judgeReports(
  projectRoot: string,
  commit: string,
  described: ReadonlySet<string>,
): Promise<Change[]> {
  const [before, after] = await Promise.all([
    surfaceOf((file) => committed(projectRoot, commit, file)),
    surfaceOf((file) => readFile(path.join(projectRoot, file), 'utf8').catch(() => undefined)),
  ]);
  return compareSurfaces(before, after, described);
}

/** Reports by entry point: `heffl/testing`. `undefined` where there is no report. */
export type Surface = ReadonlyMap<string, string | undefined>;

/** Compares the entry points of two versions, and the report of each. */
export function compareSurfaces(before: Surface, after: Surface, described: ReadonlySet<string>): Change[] {
  const specifiers = [...new Set([...before.keys(), ...after.keys()])];
  const changes = specifiers.flatMap((specifier) => {
    if (!after.has(specifier)) return [toChange(specifier, 'callers', ['entry-removed', 'can no longer be imported'])];
    if (!before.has(specifier)) return [toChange(specifier, 'nobody', ['entry-added', 'can be imported'])];
    const [old, now] = [before.get(specifier), after.get(specifier)];
    if (old === undefined) return [];
    if (now === undefined) return [toChange(specifier, 'callers', ['report-removed', LOST])];
    return compareReports(old, now, described);
  });
  // The entry points share most of their names.
  const seen = new Set<string>();
  return changes.filter((change) => {
    const key = JSON.stringify(change);
    return !seen.has(key) && seen.add(key);
  });
}

const LOST = 'has no API report any more, so nothing is known of its exports. Run: npm run api:report';

async function surfaceOf(read: (file: string) => Promise<string | undefined>): Promise<Surface> {
  const entries = entriesOf((await read(MANIFEST)) ?? '{ "name": "" }');
  const reports = entries.map(
    async ({ specifier, report }) => [specifier, await read(`${REPORT_FOLDER}/${report}`)] as const,
  );
  return new Map(await Promise.all(reports));
}

/** Compares two reports. */
export function compareReports(before: string, after: string, described: ReadonlySet<string>): Change[] {
  const [old, now] = [readReport(before), readReport(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].filter((name) => !described.has(name));
  return names.flatMap((name) => compareItems(name, old.get(name), now.get(name)));
}

async function committed(projectRoot: string, commit: string, file: string): Promise<string | undefined> {
  const { exitCode, stdout } = await runProgram('git', ['show', `${commit}:${file}`], { folder: projectRoot });
  return exitCode === 0 ? stdout : undefined;
}

function compareItems(name: string, before: ReportItem | undefined, after: ReportItem | undefined): Change[] {
  if (!after) return [toChange(name, 'callers', ['export-removed', 'can no longer be imported'])];
  if (!before) return [toChange(name, 'nobody', ['export-added', 'can be imported'])];
  const gone = before.lines.filter((line) => !after.lines.includes(line));
  const added = after.lines.filter((line) => !before.lines.includes(line));
  return [
    ...gone.map((line) => toChange(name, audienceOf(before), ['surface-removed', `no longer has: ${code(line)}`])),
    ...added.map((line) => {
      const needs = isGiven(after) && after.kind === 'interface' && !/^(?:readonly )?\w+\?|^export /.test(line);
      return toChange(name, needs ? 'callers' : 'nobody', ['surface-added', `now has: ${code(line)}`]);
    }),
  ];
}

/** True if an integrator creates values of a type, rather than getting them. */
function isGiven({ name }: ReportItem): boolean {
  return /(?:Options|Hooks|Middleware|Logger|Clock|Store|Like)$/.test(name);
}

function audienceOf(item: ReportItem): Audience {
  return isGiven(item) || item.kind === 'function' ? 'callers' : 'readers';
}

function toChange(subject: string, audience: Audience, [rule, message]: readonly [string, string]): Change {
  return {
    api: 'package',
    resource: '',
    subject,
    place: 'type',
    path: '',
    rule,
    message,
    audience,
    bump: audience === 'nobody' ? 'minor' : 'major',
    judge: 'report',
  };
}

function code(line: string): string {
  return `\`${line.replaceAll('`', "'")}\``;
}
