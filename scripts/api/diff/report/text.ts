import { changedApis, groupChanges, titleOf, type ResourceSection, type Row } from './group.js';
import type { Report } from './report.js';
import { numberLines } from './numbers.js';

/** The report for a terminal. */
export function textReport(report: Report): string {
  const { base, changes } = report;
  const head = `Since ${base.ref} (${base.commit.slice(0, 12)})`;
  if (changes.length === 0)
    return `${head} nothing has changed in the descriptions.\n\n${numberLines(report).join('\n')}`;
  const sections = changedApis(changes).flatMap((api) =>
    ['', titleOf(api)].concat(groupChanges(changes, api).flatMap(sectionLines)),
  );
  return [head, ...sections, '', ...numberLines(report)].join('\n');
}

function sectionLines({ resource, rows }: ResourceSection): string[] {
  return ['', `  ${resource === '' ? 'the whole client' : resource}`, ...rows.flatMap(rowLines)];
}

function rowLines(row: Row): string[] {
  const { audience, bump, needsUpgrade, note } = row;
  const line = `    ${audience.padEnd(8)}${bump.padEnd(6)} ${sentence(row)}`;
  const more = [
    ...(needsUpgrade ? ['Copies made before stop working once the API has changed: publish soon.'] : []),
    ...(note === undefined ? [] : [note]),
  ];
  return [line, ...more.map((text) => `${' '.repeat(19)}${text}`)];
}

/** "heffl.deals.update (body): `stageId` may no longer be null". */
export function sentence({ subjects, place, message }: Row): string {
  const where = place === 'method' || place === 'settings' || place === 'type' ? '' : ` (${place})`;
  const isAboutMember = /^[`A-Z]/.test(message);
  const several = isAboutMember ? message.startsWith('`') && /^`[^`]+`, /.test(message) : subjects.length > 1;
  const said = several ? message.replace(/^((?:`[^`]+`(?:, )?)*\s?)is /, '$1are ') : message;
  return `${subjects.join(', ')}${where}${isAboutMember ? ':' : ''} ${said}`;
}
