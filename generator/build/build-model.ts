import { buildOperation } from './build-operation.js';
import { buildPaginationSchemes } from './build-pagination.js';
import { apiKeyScheme, operationEntries, type OpenApiDocument, type OperationEntry } from '../document/document.js';
import { findReplacement } from './find-replacement.js';
import { idPrefix, isIdName } from '../document/id-prefix.js';
import type { LoadedDocument } from '../load/load-document.js';
import type {
  ApiKey,
  ApiModel,
  ClientSettings,
  ErrorEnvelope,
  IdSchema,
  Operation,
  RateLimit,
  Replacement,
  Resource,
} from '../model/model.js';
import { camelCase, idKind, kebabCase, resourceClassName, resourcePath } from '../document/names.js';

/** Turns a checked document into the model. Nothing is looked up or decided after this. `all` has the other documents. */
export function buildModel(loaded: LoadedDocument, all: readonly LoadedDocument[] = [loaded]): ApiModel {
  const { document } = loaded;
  const replacements = replacementsIn(loaded, all);
  const resources = buildResources(loaded, operationEntries(document), []);
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
    resources: resources.map((resource) => withReplacements(resource, replacements)),
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

/** Replacements by the operation that they replace. */
function replacementsIn(loaded: LoadedDocument, all: readonly LoadedDocument[]): ReadonlyMap<string, Replacement> {
  const found = operationEntries(loaded.document).flatMap((entry): [string, Replacement][] => {
    const replacement = findReplacement(entry, loaded, all);
    if (!replacement) return [];
    const { operationId } = replacement;
    const { document } = replacement.loaded;
    const { className } = document['x-client'] as ClientSettings;
    const otherApi = replacement.loaded === loaded ? undefined : document.info.title;
    const call = `${camelCase(className)}.${operationId}`;
    return [[entry.operation.operationId ?? '', { operationId, call, otherApi }]];
  });
  return new Map(found);
}

function withReplacements(resource: Resource, replacements: ReadonlyMap<string, Replacement>): Resource {
  const replaced = (operation: Operation): Operation => ({
    ...operation,
    docs: { ...operation.docs, replacedBy: replacements.get(operation.id) },
  });
  return {
    ...resource,
    operations: resource.operations.map(replaced),
    children: resource.children.map((child) => withReplacements(child, replacements)),
  };
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
