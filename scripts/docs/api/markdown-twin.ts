import { resolve, type RequestBodyObject, type ResponseObject } from '../../../generator/document/document.js';
import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';
import { exampleIn } from '../source/example.js';
import type { SampleBook } from '../samples/samples.js';
import type { SitePage } from '../page/site-page.js';
import type { SiteApi, SiteOperation } from '../source/site-source.js';
import { apiHref, apiPath, href, typesPath } from '../reference/addresses.js';
import {
  cell,
  code,
  fence,
  givenLink,
  link,
  pageTitle,
  paragraphs,
  plain,
  prose,
  table,
} from '../reference/markdown.js';
import { levelMeanings } from '../page/provenance-levels.js';
import { successorNote } from '../reference/successor.js';
import { parameterRow, propertyRows, typeText, type Row } from '../reference/schema-text.js';

/** The API page as text. Redoc's page is a program; this has the same content as Markdown. */
export function apiTwin(api: SiteApi, apis: readonly SiteApi[], samples: SampleBook): SitePage {
  const { document, model } = api;
  return {
    path: apiPath(api),
    title: model.title,
    description: `Every operation of ${model.title}: request, response, errors, examples.`,
    source: api.rootFile,
    text: paragraphs(
      pageTitle(model.title),
      prose(document.info.description ?? ''),
      `Server: ${code(model.serverUrl)}. Key: header ${code(model.apiKey?.name ?? 'none')}. Types are described on ${link('a page of their own', href(typesPath(api)))}.`,
      ...api.operations.map((described) => operationText({ api, apis, samples }, described)),
      ...webhookTexts(api),
    ),
  };
}

interface TwinContext {
  readonly api: SiteApi;
  readonly apis: readonly SiteApi[];
  readonly samples: SampleBook;
}

function operationText({ api, apis, samples }: TwinContext, described: SiteOperation): string {
  const { operation, object, parameters, provenance } = described;
  const { level, page, note } = provenance;
  const body = object.requestBody && resolve<RequestBodyObject>(api.document, object.requestBody);
  const schema = body?.content?.[JSON_MEDIA_TYPE]?.schema;
  return paragraphs(
    `## ${plain(operation.docs.summary)}`,
    `${code(`${operation.httpMethod} ${operation.route}`)}, ${code(operation.id)}`,
    prose(operation.docs.description),
    successorNote({ api, apis }, described, { hrefOf: apiHref }),
    [
      `Known: ${level}.`,
      levelMeanings[level],
      ...(note === undefined ? [] : [cell(note)]),
      givenLink('Page', page),
    ].join(' '),
    rows(
      'parameter',
      parameters.map((parameter) => parameterRow(api.document, parameter, `${parameter.name} (${parameter.in})`)),
    ),
    schema && `Body: ${code(typeText(schema))}`,
    schema && rows('field', propertyRows(api.document, schema)),
    ...responses(api, described),
    ...(samples.get(operation.id) ?? []).map(
      ({ label, lang, source }) => `${label}:\n\n${fence(lang === 'bash' ? 'sh' : 'ts', source)}`,
    ),
  ).trimEnd();
}

function responses(api: SiteApi, { object }: SiteOperation): string[] {
  return Object.entries(object.responses ?? {}).map(([status, node]) => {
    const response = resolve<ResponseObject>(api.document, node);
    const media = response.content?.[JSON_MEDIA_TYPE];
    const example = exampleIn(media);
    const type = media?.schema === undefined ? '' : ` ${code(typeText(media.schema))}`;
    const line = `Response ${plain(status)}:${type} ${cell(response.description ?? '')}`;
    return status.startsWith('2') && example !== undefined
      ? `${line}\n\n${fence('json', JSON.stringify(example, undefined, 2))}`
      : line;
  });
}

function webhookTexts({ document }: SiteApi): string[] {
  const entries = Object.entries(document.webhooks ?? {});
  if (entries.length === 0) return [];
  const lines = entries.map(([name, item]) => [
    code(name),
    item.post?.description === undefined ? plain(item.post?.summary ?? '') : cell(item.post.description),
  ]);
  return ['## Webhook events', table(['event', 'when'], lines)];
}

function rows(what: string, list: readonly Row[]): string {
  return table(
    [what, 'type', 'required', 'limits', 'meaning'],
    list.map(({ name, type, required, limits, description }) => [
      code(name),
      code(type),
      required ? 'yes' : '',
      plain(limits),
      cell(description),
    ]),
  );
}
