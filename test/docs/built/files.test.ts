import { readdir } from 'node:fs/promises';
import path from 'node:path/posix';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findDeadLinks } from '../../../scripts/docs/check/check-links.js';
import { redocAnchor } from '../../../scripts/docs/reference/addresses.js';
import { loadSiteSource, type SiteSource } from '../../../scripts/docs/source/site-source.js';
import { filesBelow } from '../../../scripts/support/files-below.js';
import { projectRoot } from '../../../scripts/support/redocly.js';
import { isApiPage, pagesBelow, readText } from '../support/site-files.js';
import { builtSite } from '../support/built-site.js';

/** Checks of the built site that need no browser. */
const { root, base, address } = await builtSite();
const files = await filesBelow(root);
const pages = await pagesBelow(root);
let source: SiteSource;

beforeAll(async () => {
  source = await loadSiteSource(projectRoot);
});

test('there is a page for each guide, each resource, each API and for what is not there', async () => {
  const guides = (await readdir(path.join(projectRoot, 'scripts/docs/guides'))).filter((name) => name.endsWith('.md'));
  const expected = guides.map((name) => `guides/${name.replace('.md', '.html')}`);
  expect(pages.filter((page) => page.startsWith('guides/'))).toEqual(expected.toSorted());
  for (const { key, model } of source.apis) {
    expect(pages).toContain(`api/${key}.html`);
    expect(pages).toEqual(
      expect.arrayContaining(model.resources.map(({ fileName }) => `client/${key}/${fileName}.html`)),
    );
  }
  expect(pages).toContain('404.html');
});

test('every link and every anchor leads somewhere', async () => {
  const anchors = source.apis.map((api) => {
    const places = api.operations.map(({ operation }) => redocAnchor(api, operation.id));
    return [`api/${api.key}.html`, new Set(places)] as const;
  });
  expect(await findDeadLinks(root, base, new Map(anchors))).toEqual([]);
});

test('the links that were written into API pages lead somewhere, too', async () => {
  const texts = await Promise.all(
    pages.filter(isApiPage).map(async (page) => ({ page, html: await readText(root, page) })),
  );
  const links = texts.flatMap(({ page, html }) =>
    [...html.matchAll(/\]\((\.\.\/[^)#"\\]+)/g)].map(([, link = '']) => path.join(path.dirname(page), link)),
  );
  expect(new Set(links).size).toBeGreaterThan(20);
  expect([...new Set(links)].filter((link) => !files.includes(link))).toEqual([]);
});

test.each(pages)('%s loads nothing from elsewhere, and says so to the browser', async (page) => {
  const html = await readText(root, page);
  const head = html.slice(0, html.indexOf('</head>'));
  const tags = html.match(/<(?:script|link|img|iframe|source|video|object)\b[^>]*>/g) ?? [];
  const thirdParty = tags.filter(
    (tag) => /\s(?:src|href|data)="(?:https?:)?\/\//.test(tag) && !tag.includes('rel="canonical"'),
  );
  expect(thirdParty).toEqual([]);
  const [, policy = ''] = head.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/) ?? [];
  expect(policy).toContain(isApiPage(page) ? "connect-src 'none'" : "connect-src 'self'");
  expect(policy).toMatch(/default-src '(?:none|self)'/);
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
});

test.each(pages.filter(isApiPage))(
  '%s has telemetry off and knows no host of its maker to fetch from',
  async (page) => {
    const html = await readText(root, page);
    expect(html).toContain('"disableTelemetry":true');
    expect(html).not.toContain('cdn.redoc.ly');
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  },
);

describe('HTML', () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

  test.each(pages.filter((page) => !isApiPage(page)))('%s is valid', async (page) => {
    const { results } = await validator.validateString(await readText(root, page));
    const complaints = results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId} ${message}`),
    );
    expect(complaints).toEqual([]);
  });
});

describe('for machines', () => {
  const withoutTwin = ['404.html'];

  test('every page has a twin in Markdown, whose links lead to other twins', async () => {
    const twins = pages.filter((page) => !withoutTwin.includes(page)).map((page) => page.replace(/\.html$/, '.md'));
    expect(twins.filter((twin) => !files.includes(twin))).toEqual([]);
    const texts = await Promise.all(twins.map(async (twin) => ({ twin, text: await readText(root, twin) })));
    const dead = texts.flatMap(({ twin, text }) =>
      [...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\((?!https?:)([^)#\s]+)/g)]
        .map(([, link = '']) => path.join(path.dirname(twin), link))
        .filter((target) => !files.includes(target))
        .map((target) => `${twin} → ${target}`),
    );
    expect(dead).toEqual([]);
    expect(texts.filter(({ text }) => /^:::|\{\.level|<!--/m.test(text)).map(({ twin }) => twin)).toEqual([]);
  });

  test('llms.txt lists every twin by its address, llms-full.txt holds them all', async () => {
    const index = await readText(root, 'llms.txt');
    const full = await readText(root, 'llms-full.txt');
    const listed = [...index.matchAll(/\]\((\S+)\)/g)].map(([, link = '']) => link);
    expect(listed.every((link) => link.startsWith(address))).toBe(true);
    const expected = files.filter((file) => file.endsWith('.md') && file !== 'index.md');
    expect(
      listed
        .filter((link) => link.endsWith('.md'))
        .map((link) => link.slice(address.length))
        .toSorted(),
    ).toEqual(expected);
    for (const file of expected) expect(full).toContain((await readText(root, file)).trim());
  });

  test('the whole descriptions are there as JSON and as YAML, and say the same', async () => {
    for (const { key, document } of source.apis) {
      const json: unknown = JSON.parse(await readText(root, `openapi/${key}.json`));
      expect(json).toEqual(JSON.parse(JSON.stringify(document)));
      expect(parse(await readText(root, `openapi/${key}.yaml`))).toEqual(json);
    }
  });

  test('the address is in the canonical links and in the sitemap', async () => {
    expect(await readText(root, 'client/v2/deals.html')).toContain(
      `rel="canonical" href="${address}client/v2/deals.html"`,
    );
    expect(await readText(root, 'index.html')).toContain(`rel="canonical" href="${address}"`);
    expect(await readText(root, 'sitemap.xml')).toContain(`${address}guides/errors.html`);
  });
});

describe('a page of the client reference', () => {
  test.each(['v1', 'v2'])(
    'of %s describes every operation with its signature, errors, samples and level',
    async (key) => {
      const { model, operations } = source.apis.find((api) => api.key === key)!;
      const texts = await Promise.all(
        model.resources.map(({ fileName }) => readText(root, `client/${key}/${fileName}.md`)),
      );
      const text = texts.join('\n');
      const faults = operations.flatMap(({ operation, provenance }) => {
        const section = text.split(`# ${operation.id}\n`)[1]?.split(/\n#{2,3} /)[0] ?? '';
        const wanted = [
          `\`${operation.httpMethod} ${operation.route}\``,
          `[${provenance.level}](`,
          `.${operation.id}(`,
          'UnauthorizedError',
          'curl:\n\n```sh\ncurl ',
          ...(operation.docs.replacedBy === undefined ? [] : ['In Heffl API v2:']),
        ];
        return wanted.filter((part) => !section.includes(part)).map((part) => `${operation.id} lacks ${part}`);
      });
      expect(operations.length).toBeGreaterThan(20);
      expect(faults).toEqual([]);
    },
  );

  test('links every exported type and error', async () => {
    const types = await readText(root, 'client/v2/types.html');
    for (const { typeName } of source.apis.find(({ key }) => key === 'v2')!.model.schemas)
      expect(types).toContain(`id="${typeName.toLowerCase()}"`);
    const errors = await readText(root, 'client/errors.html');
    const runtime = await import('../../../generated/src/runtime/index.js');
    for (const name of Object.keys(runtime).filter((candidate) => candidate.endsWith('Error')))
      expect(errors).toContain(`id="${name.toLowerCase()}"`);
  });

  test('shows the version, and where to edit what it is made from', async () => {
    const html = await readText(root, 'client/v2/deals.html');
    expect(html).toContain(`v${source.version}`);
    expect(html).toContain('href="https://git.example.com/heffl/edit/main/openapi/v2/paths/deals.yaml"');
    expect(await readText(root, 'guides/errors.html')).toContain('/edit/main/scripts/docs/guides/errors.md"');
  });
});
