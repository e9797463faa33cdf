import { resolve, type RequestBodyObject } from '../../../generator/document/document.js';
import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';
import type { SuccessResponse } from '../../../generator/model/model.js';
import type { Sample } from '../samples/samples.js';
import type { SiteApi, SiteOperation } from '../source/site-source.js';
import { apiHref, operationAnchor, operationHref } from './addresses.js';
import { errorOfStatus } from './error-names.js';
import { cell, code, fence, givenLink, heading, link, paragraphs, plain, prose } from './markdown.js';
import { levelBadge } from './provenance.js';
import type { ReferenceContext } from './reference-context.js';
import { rowsTable } from './rows-table.js';
import { parameterRow, propertyRows, typeText } from './schema-text.js';
import { successorNote } from './successor.js';
import { linkedType, type TypeIndex } from './type-links.js';

/** Everything about one method: signature, arguments, result, errors, examples, provenance. */
export function operationSection(
  context: ReferenceContext,
  described: SiteOperation,
  { signature, level }: { readonly signature: string; readonly level: number },
): string {
  const { operation } = described;
  const { docs } = operation;
  return paragraphs(
    heading(level, operation.id, operationAnchor(operation.id)),
    `**${plain(docs.summary)}.** ${levelBadge(described.provenance.level)} ${code(`${operation.httpMethod} ${operation.route}`)}`,
    prose(docs.description),
    successorNote(context, described, {
      hrefOf: operationHref,
      guide: link('How to move', '/guides/v1-to-v2.html'),
    }),
    fence('ts', wrapped(signature)),
    argumentsText(context, described),
    `**Gives** ${responseText(operation.response, context.index)}`,
    `**Errors:** ${errorsText(described, context.index)}`,
    sampleGroup(context.samples.get(operation.id) ?? []),
    sourcesText(context.api, described),
  );
}

/** Broken at its arguments where it would not fit in the width of the page. */
function wrapped(signature: string): string {
  const [, before, inside, after] = signature.match(/^([^(]*\()(.*)(\): .*)$/) ?? [];
  if (signature.length <= 72 || before === undefined || inside === undefined) return signature;
  const lines = inside.split(', ').map((argument) => `  ${argument},`);
  return [before, ...lines, after].join('\n');
}

function argumentsText({ api, index }: ReferenceContext, described: SiteOperation): string {
  const { operation, parameters, object } = described;
  const { document } = api;
  const inPath = operation.pathParameters.flatMap(({ wireName, argumentName }) =>
    parameters
      .filter(({ name, in: place }) => place === 'path' && name === wireName)
      .map((parameter) => parameterRow(document, parameter, argumentName)),
  );
  const body = object.requestBody && resolve<RequestBodyObject>(document, object.requestBody);
  const schema = body?.content?.[JSON_MEDIA_TYPE]?.schema;
  const inQuery = parameters
    .filter(({ in: place }) => place === 'query')
    .map((parameter) => parameterRow(document, parameter, `params.${parameter.name}`));
  return rowsTable(
    'argument',
    [...inPath, ...(schema ? propertyRows(document, schema, 'body.') : []), ...inQuery],
    index,
  );
}

function responseText(response: SuccessResponse, index: TypeIndex): string {
  switch (response.kind) {
    case 'page': {
      const item = typeText(referenceTo(response.item));
      const size = response.maxPageSize === undefined ? '' : ` A page holds at most ${response.maxPageSize}.`;
      return `a list of ${linkedType(item, index)}. Await it for one ${linkedType('Page', index)}, or iterate it for every item.${size}`;
    }
    case 'body': {
      const types = [response.type, ...response.others].map((type) => linkedType(typeText(referenceTo(type)), index));
      return `${types.join(' or ')}${orNothing(response)}.`;
    }
    case 'text':
      return `a string${orNothing(response)}.`;
    case 'binary':
      return `a \`Blob\`${orNothing(response)}.`;
    case 'stream':
      return 'a stream of items: iterate over it.';
    case 'unknown':
      return '`unknown`: the body of the response is not documented.';
    case 'none':
      return 'nothing: the response has no body.';
  }
}

function orNothing({ isOptional }: { readonly isOptional: boolean }): string {
  return isOptional ? ', or `undefined` for a response without a body' : '';
}

function referenceTo(type: { readonly kind: string; readonly name?: string }) {
  return type.name === undefined ? {} : { $ref: `#/components/schemas/${type.name}` };
}

function errorsText({ object }: SiteOperation, index: TypeIndex): string {
  const statuses = Object.keys(object.responses ?? {}).filter((status) => !status.startsWith('2'));
  const named = statuses.map((status) => `${linkedType(errorOfStatus(status), index)} ${plain(status)}`);
  return `${named.join(', ')}, and ${link('what can happen to any call', '/client/errors.html')}.`;
}

function sampleGroup(samples: readonly Sample[]): string {
  const fences = samples.map(({ lang, label, source }) => fence(lang === 'typescript' ? 'ts' : 'sh', source, label));
  return ['::: code-group', ...fences, ':::'].join('\n');
}

function sourcesText(api: SiteApi, { operation, provenance }: SiteOperation): string {
  const { docs } = operation;
  const isSamePage = docs.url === provenance.page;
  const pages = [
    link('API reference', apiHref(api, operation.id)),
    ...(docs.url === undefined ? [] : [givenLink("Heffl's page", docs.url)]),
    ...(isSamePage ? [] : [givenLink('where it was learnt', provenance.page)]),
  ];
  return [pages.join(' · '), ...(provenance.note === undefined ? [] : ['', `*${cell(provenance.note)}*`])].join('\n');
}
