import type { Resource } from '../../../generator/model/model.js';
import { clientName } from '../samples/typescript-sample.js';
import type { SiteApi, SiteOperation } from '../source/site-source.js';
import type { SitePage } from '../page/site-page.js';
import { wordsOf } from '../text/commonmark.js';
import { href, apiPath, operationAnchor, resourcePath } from './addresses.js';
import { declarationsOf } from '../source/declarations.js';
import { anchorOf, code, heading, link, pageTitle, paragraphs, plain, prose, table } from './markdown.js';
import { operationSection } from './operation-section.js';
import { levelBadge } from './provenance.js';
import type { ReferenceContext } from './reference-context.js';

/** One page per resource: every method with its details. */
export function resourcePages(context: ReferenceContext): SitePage[] {
  const { api } = context;
  return api.model.resources.map((resource) => {
    const property = `${clientName(api)}.${resource.propertyName}`;
    return {
      path: resourcePath(api, resource),
      title: property,
      description: `${firstSentence(resource.description)} Every method of ${property} in the client of ${api.model.title}.`,
      text: resourceText(context, resource, property),
      source: resource.source,
    };
  });
}

function resourceText(context: ReferenceContext, resource: Resource, property: string): string {
  const { api } = context;
  const signatures = signaturesIn(context, resource);
  return paragraphs(
    pageTitle(property),
    prose(resource.description),
    `The class ${code(resource.className)} of ${link(plain(api.model.title), href(apiPath(api)))}, imported from ${code(api.specifier)}.`,
    overview(api, resource),
    ...sectionsOf(context, resource, { property, signatures, level: 2 }),
  );
}

interface Place {
  readonly property: string;
  readonly signatures: ReadonlyMap<string, string>;
  readonly level: number;
}

function sectionsOf(context: ReferenceContext, resource: Resource, place: Place): string[] {
  const operations = describedOperations(context.api, resource);
  return [
    ...operations.map((described) => {
      const { methodName } = described.operation;
      const signature = place.signatures.get(`${resource.className}.${methodName}`) ?? `${methodName}()`;
      return operationSection(context, described, { ...place, signature: `${place.property}.${signature}` });
    }),
    ...resource.children.flatMap((child) => {
      const property = `${place.property}.${child.propertyName}`;
      const title = heading(2, property, operationAnchor(property.split('.').slice(1).join('.')));
      return [title, prose(child.description), ...sectionsOf(context, child, { ...place, property, level: 3 })];
    }),
  ];
}

function overview(api: SiteApi, resource: Resource): string {
  const rows = [resource, ...resource.children].flatMap((part) =>
    describedOperations(api, part).map(({ operation, provenance }) => [
      link(code(operation.id), `#${anchorOf(operationAnchor(operation.id))}`),
      plain(operation.docs.summary),
      code(`${operation.httpMethod} ${operation.route}`),
      levelBadge(provenance.level),
    ]),
  );
  return table(['method', 'what it does', 'request', 'how it is known'], rows);
}

function describedOperations(api: SiteApi, { operations }: Resource): SiteOperation[] {
  const ids = new Set(operations.map(({ id }) => id));
  return api.operations.filter(({ operation }) => ids.has(operation.id));
}

/** The methods as in the emitted file: `Deals.list` → `list(params?: …): …`. */
function signaturesIn({ api, files }: ReferenceContext, { fileName }: Resource): Map<string, string> {
  const file = files.find(({ path }) => path === `src/${api.key}/resources/${fileName}.ts`);
  if (!file) throw new Error(`The package has no file for the resource ${fileName} of ${api.key}`);
  return new Map(
    declarationsOf(file).flatMap(({ name, members }) =>
      members.map((member) => [`${name}.${member.name}`, member.signature] as const),
    ),
  );
}

function firstSentence(description: string): string {
  const words = wordsOf(description);
  return words.match(/^.*?[.!?](?=\s|$)/)?.[0] ?? words;
}
