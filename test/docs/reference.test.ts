import { describe, expect, test } from 'vitest';
import { machineFiles, apiDescription } from '../../scripts/docs/content/site-content.js';
import { readOptions } from '../../scripts/docs/source/options.js';
import {
  at,
  describedOperations,
  fieldsOf,
  type DescribedOperation,
  type Field,
  type Node,
} from './support/described-operations.js';
import { sectionsOf, wordsOf, type Section } from './support/page-sections.js';
import { siteContent } from './support/site-content.js';

/** The pages have everything that the descriptions have; the descriptions are read here without the code of the docs. */
const content = await siteContent();
const pages = new Map([...content.pages, ...content.apiTexts].map((page) => [page.path, sectionsOf(page.text)]));
const apis = content.source.apis.map((api) => ({
  ...api,
  described: describedOperations(api.document),
  shown: apiDescription(content, api) as unknown as Node,
}));
const rows = apis.flatMap((api) =>
  api.described.map((operation) => ({ api, key: api.key, id: operation.id, operation })),
);
const ERRORS: Readonly<Record<string, string>> = {
  '400': 'BadRequestError',
  '401': 'UnauthorizedError',
  '403': 'ForbiddenError',
  '404': 'NotFoundError',
  '409': 'ConflictError',
  '429': 'TooManyRequestsError',
  '500': 'ServerError',
};

test('the descriptions have what these tests look for', () => {
  const fields = rows.flatMap(({ operation: { parameters, body } }) => [...parameters, ...body]);
  expect(rows.length).toBeGreaterThan(60);
  expect(fields.filter(({ isRequired }) => isRequired).length).toBeGreaterThan(60);
  for (const limit of [/default/, /\d to \d/, /whole number/])
    expect(fields.filter(({ limits }) => limit.test(limits)).length).toBeGreaterThan(0);
  expect(rows.filter(({ operation }) => operation.maxPageSize !== undefined).length).toBeGreaterThan(10);
  expect(apis.flatMap(tagsOf).filter(({ name }) => name.includes('.')).length).toBeGreaterThan(2);
});

describe.each(rows)('$key $id', ({ api, key, id, operation }) => {
  const page = `client/${key}/${fileOf(id)}`;
  const { parameters, body, responses, node } = operation;

  test('the client reference has every argument, with its limits', () => {
    const section = sectionOf(page, id);
    const ofPath = parameters.filter(({ place }) => place === 'path');
    const ofQuery = parameters.filter(({ place }) => place === 'query');
    const expected = [...ofPath, ...prefixed('body.', body), ...prefixed('params.', ofQuery)];
    // Custom fields have a row of their own, which no property of the description stands for.
    const shown = section.rows.filter(([name]) => name !== 'body.cf_…');
    expect(shown.map(([name, , meaning]) => [name, meaning])).toEqual(expected.map(argumentRow));
    expect(shown.filter(([, type]) => !type)).toEqual([]);
  });

  test('the client reference has every error, and the largest page', () => {
    const { words, links } = sectionOf(page, id);
    const [, errors = ''] = words.match(/ Errors: (.*?)and what can happen/) ?? [];
    const failures = Object.keys(responses).filter((status) => !status.startsWith('2'));
    expect(
      errors
        .split(',')
        .map((error) => error.trim())
        .filter(Boolean),
    ).toEqual(failures.map((status) => `${ERRORS[status]} ${status}`));
    for (const status of failures) expect(links).toContain(`/client/errors.html#${ERRORS[status]?.toLowerCase()}`);
    const [, size] = words.match(/A page holds at most (\d+)\./) ?? [];
    expect(size).toBe(operation.maxPageSize?.toString());
  });

  test('the client reference has its texts, and how it is known', () => {
    const { words, links } = sectionOf(page, id);
    const { level, page: source, note } = provenanceOf(node);
    for (const text of [node['summary'], node['description'], note]) expect(words).toContain(wordsOf(text as string));
    expect(words).toContain(` ${level} ${operation.request} `);
    expect(links).toEqual(expect.arrayContaining([`/guides/what-is-known.html#${level}`, source]));
    expect(links).toContain(at(node, 'externalDocs')?.['url'] ?? source);
    const overview = pages.get(page)?.[0]?.rows.find(([name]) => name === id);
    expect(overview).toEqual([id, wordsOf(node['summary'] as string), operation.request, level]);
  });

  test('the API reference in Markdown has every parameter, field, response and text', () => {
    const start = `${operation.request}, ${id} `;
    const section = pages.get(`api/${key}`)?.find(({ words }) => words.startsWith(start));
    if (!section) throw new Error(`The page of ${key} has no section that begins with ${start}`);
    const shown = section.rows.filter(([name]) => name !== 'cf_…');
    expect(shown.map(([name, , required, limits, meaning]) => [name, required, limits, meaning])).toEqual([
      ...parameters.map((field) => plainRow(field, `${field.name} (${field.place})`)),
      ...body.map((field) => plainRow(field, field.name)),
    ]);
    const { level, page: source, note } = provenanceOf(node);
    for (const text of [node['description'], note]) expect(section.words).toContain(wordsOf(text as string));
    expect(section.words).toContain(`Known: ${level}.`);
    expect(section.links).toContain(source);
    for (const [status, { description }] of Object.entries(responses))
      expect(section.words).toMatch(responsePattern(status, wordsOf(description as string)));
  });

  test('the page of Redoc has its texts, its samples, and how it is known', () => {
    const { level, page: source, note } = provenanceOf(node);
    const [method = '', route = ''] = operation.request.split(' ');
    const shown = at(api.shown, 'paths', route, method.toLowerCase()) ?? {};
    const words = wordsOf(shown['description'] as string);
    for (const text of [node['description'], note]) expect(words).toContain(wordsOf(text as string));
    expect(shown['description']).toContain(`[**${level}**](../guides/what-is-known.html#${level})`);
    expect(shown['description']).toContain(`(${source})`);
    expect(shown['description']).toContain(`(../${page}.html#${anchorOf(id)})`);
    expect(shown['x-badges']).toEqual([{ name: level, position: 'after' }]);
    expect((shown['x-codeSamples'] as Node[]).map(({ label }) => label)).toHaveLength(3);
  });
});

describe.each(apis)('$key', (api) => {
  test('every type is on the page of types, with its members', () => {
    const sections = pages.get(`client/${api.key}/types`) ?? [];
    for (const { typeName: name } of api.model.schemas) {
      const schema = at(api.document as unknown as Node, 'components', 'schemas', name) ?? {};
      const section = sections.find(({ title }) => title === name);
      expect(section?.words).toContain(wordsOf(schema['description'] as string | undefined));
      const shown = (section?.rows ?? []).filter(([member]) => member !== 'cf_…');
      expect(shown.map(([member, , meaning]) => [member, meaning])).toEqual(
        fieldsOf(api.document, schema).map(argumentRow),
      );
    }
  });

  test('every resource has its description, also one inside another', () => {
    for (const { name, description } of tagsOf(api)) {
      if (!api.described.some(({ id }) => id.startsWith(`${name}.`))) continue;
      const sections = pages.get(`client/${api.key}/${fileOf(name)}`) ?? [];
      const section = sections.find(({ title }) => title.endsWith(`.${name}`));
      expect(section?.words).toContain(wordsOf(description));
      const [top = ''] = name.split('.');
      const inIndex = (pages.get('client/index') ?? []).flatMap(({ rows: resources }) => resources);
      const own = tagsOf(api).find((tag) => tag.name === top);
      expect(inIndex.map(([, words]) => words)).toContain(wordsOf(own?.description));
    }
  });

  test('llms.txt has a description of every page of a resource', () => {
    const options = readOptions({}, {});
    const index = machineFiles(content, options).find(({ path }) => path === 'llms.txt')?.text ?? '';
    for (const { name, description } of tagsOf(api)) {
      if (name.includes('.') || !api.described.some(({ id }) => id.startsWith(`${name}.`))) continue;
      const line = index.split('\n').find((entry) => entry.includes(`/client/${api.key}/${fileOf(name)}.md): `));
      expect(wordsOf(line?.split('.md): ')[1])).toContain(wordsOf(description).split('. ')[0]);
    }
    const lines = index.split('\n').filter((entry) => /^- \[.*\.md\)/.test(entry));
    expect(lines.length).toBe(content.pages.filter(({ path }) => path !== 'index').length + content.apiTexts.length);
    expect(lines.filter((line) => !/\.md\): .{10,}/.test(line))).toEqual([]);
  });

  test('llms.txt names the newest API first, and a file for each part', () => {
    const machine = machineFiles(content, readOptions({}, {}));
    const textOf = (file: string) => machine.find(({ path }) => path === file)?.text ?? '';
    const index = textOf('llms.txt');
    const keys = content.source.apis.map(({ key }) => key).toReversed();
    const places = keys.map((key) => index.indexOf(`/client/${key}/`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    const parts = ['guides', 'client', ...keys.map((key) => `client-${key}`)].map((name) => `llms-${name}.txt`);
    expect(parts.filter((part) => !index.includes(`(/${part})`))).toEqual([]);
    const held = parts.map((part) => textOf(part).match(/^<!-- \/.*\.md -->$/gm)?.length ?? 0);
    expect(held).not.toContain(0);
    const listed = index.split('\n').filter((entry) => /^- \[.*\.md\)/.test(entry)).length;
    expect(held.reduce((sum, count) => sum + count)).toBe(listed - content.apiTexts.length);
  });
});

function sectionOf(page: string, title: string): Section {
  const found = (pages.get(page) ?? []).filter((section) => section.title === title);
  if (found.length !== 1 || !found[0]) throw new Error(`${page} has ${found.length} sections of ${title}`);
  return found[0];
}

function prefixed(prefix: string, fields: readonly Field[]): Field[] {
  return fields.map((field) => ({ ...field, name: `${prefix}${field.name}` }));
}

function argumentRow({ name, isRequired, limits, words }: Field): [string, string] {
  const sentence = limits === '' ? '' : ` ${limits.slice(0, 1).toUpperCase()}${limits.slice(1)}.`;
  return [`${name}${isRequired ? ' required' : ''}`, `${words}${sentence}`.trim()];
}

function plainRow({ isRequired, limits, words }: Field, name: string): string[] {
  return [name, isRequired ? 'yes' : '', limits, words];
}

function responsePattern(status: string, words: string): RegExp {
  return new RegExp(`Response ${status}: (?:\\S+ )?${words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`);
}

function provenanceOf(node: DescribedOperation['node']) {
  const { level, page, note = '' } = at(node, 'x-provenance') as Record<'level' | 'page' | 'note', string>;
  return { level, page, note };
}

function tagsOf({ document }: { readonly document: object }): { name: string; description: string }[] {
  return (document as { tags: { name: string; description: string }[] }).tags;
}

/** `clientStages.list` → `client-stages`. */
function fileOf(id: string): string {
  return hyphenated(id.split('.')[0] ?? '');
}

/** `clientStages.list` → `client-stages-list`. */
function anchorOf(id: string): string {
  return hyphenated(id.replaceAll('.', '-'));
}

function hyphenated(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
