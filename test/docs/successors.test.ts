import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describedCopy } from '../../scripts/docs/api/described.js';
import { apiTwin } from '../../scripts/docs/api/markdown-twin.js';
import { fillGuide } from '../../scripts/docs/content/fill-guides.js';
import type { SitePage } from '../../scripts/docs/page/site-page.js';
import { referencePages } from '../../scripts/docs/reference/reference-pages.js';
import { loadSiteSource, type SiteSource } from '../../scripts/docs/source/site-source.js';
import { copySources, replaceIn } from './support/copy-project.js';

/** Operations that are replaced in their own API, of which the descriptions have none, and in another one. */
let copy = '';
let source: SiteSource;
let pages: readonly SitePage[] = [];

beforeAll(async () => {
  copy = await copySources();
  // v1 has no tags, but it has an operation of the name `deals.update`.
  await replaceBy('tags.create', 'tags.list');
  await replaceBy('deals.create', 'deals.update');
  await replaceBy('deals.delete', 'v1:deals.delete');
  source = await loadSiteSource(copy);
  pages = referencePages(source, new Map());
});

afterAll(() => rm(copy, { recursive: true, force: true }));

const rows = [
  { key: 'v2', id: 'tags.create', place: 'v2/tags', by: 'tags.list', note: '**Deprecated.** Use', end: 'instead.' },
  {
    key: 'v2',
    id: 'deals.create',
    place: 'v2/deals',
    by: 'deals.update',
    note: '**Deprecated.** Use',
    end: 'instead.',
  },
  {
    key: 'v2',
    id: 'deals.delete',
    place: 'v1/deals',
    by: 'deals.delete',
    note: '**Deprecated.** In Heffl API v1:',
    end: '.',
  },
  { key: 'v1', id: 'deals.get', place: 'v2/deals', by: 'deals.get', note: 'In Heffl API v2:', end: '.' },
];

test.each(rows)('$key $id, replaced by $by of $place', ({ key, id, place, by, note, end }) => {
  const api = source.apis.find((candidate) => candidate.key === key)!;
  const [other = '', resource = ''] = place.split('/');
  const method = `[\`${by}\`](/client/${place}.html#${by.replace('.', '-')})`;
  const operation = `(../api/${other}.html#/${resource}/${by})`;
  const page = pages.find(({ path: address }) => address === `client/${key}/${id.split('.')[0]}`);
  expect(paragraphsOf(page?.text, `## ${id} `)).toContainEqual(
    expect.stringContaining(`${note} ${method}${end === '.' ? '. [How to move]' : ' instead.'}`),
  );
  const twin = apiTwin(api, source.apis, new Map())
    .text.split('\n## ')
    .find((part) => part.includes(`, \`${id}\`\n`));
  expect(twin).toContain(`\n${note} [\`${by}\`]${operation.replace('..', '')}${end === '.' ? '' : ' '}${end}\n`);
  expect(JSON.stringify(describedCopy(api, source.apis, new Map()))).toContain(
    `\\n\\n${note} [\`${by}\`]${operation}${end === '.' ? '' : ' '}${end}\\n\\n`,
  );
});

test('the table of the guide is of the API that another one succeeds', () => {
  const guide = {
    path: 'guides/a',
    title: 'A',
    description: 'A.',
    source: 'a.md',
    text: '<!-- fill: replacements -->',
  };
  const { text } = fillGuide(guide, source);
  expect(text).toContain('| v1 | its successor |');
  expect(text).toContain(
    '| [`deals.get`](/client/v1/deals.html#deals-get) | [`deals.get`](/client/v2/deals.html#deals-get) |',
  );
  expect(text).toContain('| [`invoices.create`](/client/v1/invoices.html#invoices-create) | – |');
});

function replaceBy(id: string, successor: string): Promise<number> {
  const file = path.join(copy, `openapi/v2/paths/${id.split('.')[0]}.yaml`);
  const line = `operationId: ${id}\n`;
  return replaceIn(file, line, `${line}    deprecated: true\n    x-replaced-by: ${successor}\n`);
}

function paragraphsOf(text = '', heading: string): string[] {
  const section = text.split(`\n${heading}`)[1] ?? '';
  return (section.split(/\n#+ /)[0] ?? '').split('\n\n');
}
