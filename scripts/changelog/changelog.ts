import { createHash } from 'node:crypto';
import { updateFile } from '../../generator/kit/command/files/update-file.js';
import type { Change } from '../api/diff/change/change.js';
import { changedApis, groupChanges, type Row } from '../api/diff/report/group.js';
import { sentence } from '../api/diff/report/text.js';

/** Result of bringing the changelog up to date. */
export interface UpdatedChangelog {
  readonly text: string;
  /** Rows that were added. */
  readonly added: readonly string[];
  /** Marks of rows that no longer belong to a change. People decide about them. */
  readonly gone: readonly string[];
}

const HEADINGS = ['Breaks callers', 'Breaks readers', 'Deprecated', 'New', 'Other changes'] as const;

/**
 * Writes the changes into the section of a version. A row has a mark that a reader does not see, so that people can
 * edit it: a row with a known mark is left unchanged.
 */
export function updateChangelog(text: string, version: string, changes: readonly Change[]): UpdatedChangelog {
  const { before, section, after } = splitAt(text, version);
  const known = marksIn(section);
  const rows = changelogRows(changes);
  const fresh = rows.filter(({ mark }) => !known.has(mark));
  const marks = new Set(rows.map(({ mark }) => mark));
  const filled = HEADINGS.reduce((sum, heading) => addRows(sum, heading, fresh), section);
  return {
    text: `${before}${filled.trimEnd()}\n${after === '' ? '' : `\n${after}`}`,
    added: fresh.map(({ line }) => line),
    gone: [...known].filter((mark) => !marks.has(mark)),
  };
}

/** Updates a changelog file. The write is atomic. */
export async function writeChangelog(
  file: string,
  version: string,
  changes: readonly Change[],
): Promise<UpdatedChangelog> {
  let updated: UpdatedChangelog | undefined;
  await updateFile(file, (before = '# Changelog\n') => {
    updated = updateChangelog(before, version, changes);
    return updated.text;
  });
  if (!updated) throw new Error(`${file} was not looked at.`);
  return updated;
}

/** Breaking changes without a row in the section of that version. */
export function missingRows(text: string, version: string, changes: readonly Change[]): string[] {
  const known = marksIn(splitAt(text, version).section);
  const breaking = changes.filter(({ audience }) => audience !== 'nobody');
  return changelogRows(breaking)
    .filter(({ mark }) => !known.has(mark))
    .map(({ line }) => line);
}

/** True if the changelog has a section for a version. */
export function hasSection(text: string, version: string): boolean {
  return sectionStart(text, version) !== -1;
}

interface ChangelogRow {
  readonly heading: (typeof HEADINGS)[number];
  readonly line: string;
  readonly mark: string;
}

function changelogRows(changes: readonly Change[]): ChangelogRow[] {
  return changedApis(changes).flatMap((api) =>
    groupChanges(changes, api).flatMap(({ resource, rows }) => rows.map((row) => toRow(api, resource, row))),
  );
}

function toRow(api: string, resource: string, row: Row): ChangelogRow {
  const { place, path, rule, subjects, message, needsUpgrade } = row;
  const identity = JSON.stringify([api, resource, place, path, rule, subjects, message]);
  const mark = createHash('sha256').update(identity).digest('hex').slice(0, 10);
  const more = needsUpgrade ? ' Older copies stop working once the API has changed.' : '';
  return { heading: headingOf(row), mark, line: `- ${sentence(row)}.${more} <!-- ${mark} -->` };
}

function headingOf({ audience, bump, rule }: Row): ChangelogRow['heading'] {
  // A value that an open enum gains concerns readers, but its type announced it.
  if (bump === 'major' && audience !== 'nobody') return audience === 'callers' ? 'Breaks callers' : 'Breaks readers';
  if (rule === 'deprecated') return 'Deprecated';
  return rule.endsWith('-added') ? 'New' : 'Other changes';
}

function marksIn(section: string): Set<string> {
  return new Set([...section.matchAll(/<!-- ([0-9a-f]{10}) -->/g)].map(([, mark = '']) => mark));
}

interface Parts {
  readonly before: string;
  readonly section: string;
  readonly after: string;
}

/** The section of a version, from its heading to the next; a new one goes above all others. */
function splitAt(text: string, version: string): Parts {
  const start = sectionStart(text, version);
  if (start === -1) {
    const first = text.search(/^## /m);
    const at = first === -1 ? text.length : first;
    const before = text.slice(0, at).trimEnd();
    return { before: `${before}\n\n`, section: `## ${version} (unreleased)\n`, after: text.slice(at) };
  }
  const next = text.slice(start + 3).search(/^## /m);
  const end = next === -1 ? text.length : start + 3 + next;
  return { before: text.slice(0, start), section: text.slice(start, end), after: text.slice(end) };
}

function sectionStart(text: string, version: string): number {
  const escaped = version.replaceAll('.', String.raw`\.`);
  return text.search(new RegExp(`^## \\[?${escaped}\\]?(?=[\\s(]|$)`, 'm'));
}

/** Rows at the end of their heading, which is made where it is not there. */
function addRows(section: string, heading: string, rows: readonly ChangelogRow[]): string {
  const lines = rows.filter((row) => row.heading === heading).map(({ line }) => line);
  if (lines.length === 0) return section;
  const title = `### ${heading}`;
  const start = section.indexOf(`${title}\n`);
  if (start === -1) return `${section.trimEnd()}\n\n${title}\n\n${lines.join('\n')}\n`;
  const next = section.slice(start + title.length).search(/^###? /m);
  const end = next === -1 ? section.length : start + title.length + next;
  return `${section.slice(0, end).trimEnd()}\n${lines.join('\n')}\n\n${section.slice(end)}`;
}
