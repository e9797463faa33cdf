import type { SitePage } from '../page/site-page.js';
import type { SiteApi } from '../source/site-source.js';
import { clientName } from '../samples/typescript-sample.js';
import { href, apiPath, resourcePath, typesPath } from './addresses.js';
import { cell, code, link, paragraphs, plain, table } from './markdown.js';

/** The first page of the client reference: every resource of every API. */
export function clientIndex(apis: readonly SiteApi[], entries: readonly SitePage[]): SitePage {
  return {
    path: 'client/index',
    title: 'Client reference',
    description: 'Every resource, method, type, option and error of the client.',
    source: 'generator/README.md',
    text: paragraphs(
      '# Client reference',
      'Made from the descriptions and from the doc comments of the client, so it says what the code does.',
      table(
        ['page', 'what is on it'],
        [
          [link('Options', href('client/options')), 'Settings of the client, of one call, of one list'],
          [link('Errors', href('client/errors')), 'Every class of error and what it carries'],
          [link('Responses and lists', href('client/responses')), 'Results of methods'],
          ...entries.map(({ title, path, description }) => [link(code(title), href(path)), plain(description)]),
        ],
      ),
      ...apis.toReversed().map(apiSection),
    ),
  };
}

function apiSection(api: SiteApi): string {
  const { model, specifier } = api;
  const rows = model.resources.map((resource) => [
    link(code(`${clientName(api)}.${resource.propertyName}`), href(resourcePath(api, resource))),
    cell(resource.description),
  ]);
  return paragraphs(
    `## ${plain(model.title)}`,
    `The class ${code(model.client.className)}, imported from ${code(specifier)}. ${link('Its types', href(typesPath(api)))}, ${link('the API itself', href(apiPath(api)))}.`,
    table(['resource', 'what it holds'], rows),
  ).trimEnd();
}
