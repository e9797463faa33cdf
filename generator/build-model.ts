import { buildOperation } from './build-operation.js';
import { buildPaginationSchemes } from './build-pagination.js';
import { apiKeyScheme, operationEntries, type OpenApiDocument, type OperationEntry } from './document.js';
import { idPrefix, isIdName } from './id-prefix.js';
import type { LoadedDocument } from './load-document.js';
import type { ApiKey, ApiModel, ClientSettings, ErrorEnvelope, IdSchema, RateLimit, Resource } from './model.js';
import { idKind, kebabCase, resourceClassName, resourcePath } from './names.js';

/** Turns a checked document into the model. Nothing is looked up or decided after this. */
export function buildModel(loaded: LoadedDocument): ApiModel {
  const { document } = loaded;
  return {
    key: loaded.key,
    title: document.info.title,
    descriptionVersion: document.info.version,
    docsUrl: document.externalDocs?.url,
    client: document['x-client'] as ClientSettings,
    serverUrl: document.servers?.[0]?.url ?? '',
    apiKey: buildApiKey(loaded),
    errorEnvelope: document['x-error-envelope'] as ErrorEnvelope,
    rateLimit: document['x-rate-limit'] as RateLimit,
    paginationSchemes: buildPaginationSchemes(document),
    resources: buildResources(loaded, operationEntries(document), []),
    ids: buildIds(document),
    schemaNames: Object.keys(document.components?.schemas ?? {}).toSorted(),
    source: loaded.rootFile,
  };
}

function buildIds(document: OpenApiDocument): IdSchema[] {
  const schemas = Object.entries(document.components?.schemas ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return schemas.flatMap(([schemaName, { pattern }]) => {
    const prefix = isIdName(schemaName) ? idPrefix(pattern) : undefined;
    return prefix === undefined ? [] : [{ schemaName, prefix, kind: idKind(schemaName) }];
  });
}

function buildApiKey({ document }: LoadedDocument): ApiKey {
  const scheme = apiKeyScheme(document);
  return { header: scheme?.name ?? '', help: firstSentence(scheme?.description) };
}

/** Resources one level below `parent`, in the document's order. */
function buildResources(loaded: LoadedDocument, entries: OperationEntry[], parent: readonly string[]): Resource[] {
  const segments = entries.map((entry) => resourceOf(entry)[parent.length]).filter((segment) => segment !== undefined);
  return [...new Set(segments)].map((segment) => {
    const inside = entries.filter((entry) => resourceOf(entry)[parent.length] === segment);
    return buildResource(loaded, inside, [...parent, segment]);
  });
}

function buildResource(loaded: LoadedDocument, entries: OperationEntry[], path: readonly string[]): Resource {
  const segment = path.at(-1) ?? '';
  const own = entries.filter((entry) => resourceOf(entry).length === path.length);
  const parentSingular = path.length > 1 ? singularOf(loaded, path.slice(0, -1)) : undefined;
  return {
    propertyName: segment,
    className: resourceClassName(segment, parentSingular),
    fileName: kebabCase(segment),
    description: tagOf(loaded, path)?.description ?? '',
    operations: own.map((entry) => buildOperation(loaded.document, entry, singularOf(loaded, path))),
    children: buildResources(
      loaded,
      entries.filter((entry) => resourceOf(entry).length > path.length),
      path,
    ),
    source: sourceOf(loaded, entries),
  };
}

function resourceOf({ operation }: OperationEntry): string[] {
  return resourcePath(operation.operationId ?? '');
}

function tagOf({ document }: LoadedDocument, path: readonly string[]) {
  return document.tags?.find(({ name }) => name === path.join('.'));
}

function singularOf(loaded: LoadedDocument, path: readonly string[]): string {
  return String(tagOf(loaded, path)?.['x-singular']);
}

function sourceOf(loaded: LoadedDocument, entries: readonly OperationEntry[]): string {
  const [first] = entries;
  return (first && loaded.locate(first.operation)?.file) ?? loaded.rootFile;
}

/** What an error message has room for. */
function firstSentence(text: string | undefined): string | undefined {
  return text?.match(/^.*?[.!?](?=\s|$)/s)?.[0] ?? text;
}
