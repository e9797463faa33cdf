import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseYaml } from '@redocly/openapi-core';
import type { LoadedDocument } from '../../generator/load-document.js';
import { operationEntries, type SchemaObject } from '../../generator/document.js';
import type { NewOperation } from './request.js';
import { guessSingular } from './request.js';
import type { Envelope, Surroundings } from './plan.js';

/** Reads from the description what a new operation has to fit in with. */
export async function readSurroundings(
  projectRoot: string,
  loaded: LoadedDocument,
  operation: NewOperation,
): Promise<Surroundings> {
  const { document } = loaded;
  const tag = document.tags?.find(({ name }) => name === operation.resource);
  const singular = typeof tag?.['x-singular'] === 'string' ? tag['x-singular'] : guessSingular(operation.resource);
  return {
    singular,
    hasTag: tag !== undefined,
    scheme: schemeOf(loaded),
    errors: await errorsOf(projectRoot, loaded),
    docsUrl: document.externalDocs?.url ?? '',
    isClosed: operation.api !== 'v1',
  };
}

interface Scheme {
  readonly items: string;
  readonly nextCursor: string;
  readonly hasMore: string;
  readonly cursorParameter: string;
  readonly sizeParameter?: string;
}

/** The first scheme is the usual one. */
function schemeOf({ document }: LoadedDocument): Surroundings['scheme'] {
  const [entry] = Object.entries(document['x-pagination-schemes'] ?? {});
  if (!entry) return undefined;
  const [name, value] = entry;
  const scheme = value as Scheme;
  const parameters = [scheme.cursorParameter, scheme.sizeParameter].filter((parameter) => parameter !== undefined);
  return { name, parameters, envelope: envelopeOf(scheme) };
}

/** Shared schemas around the items, by the first word of the paths: `meta.hasMore` is in `meta`. */
function envelopeOf({ items, nextCursor, hasMore }: Scheme): Envelope {
  if (hasMore.startsWith('meta.')) {
    return {
      items,
      others: { meta: { $ref: 'common.yaml#/PageMeta' } },
      example: { meta: { hasMore: false, nextCursor: null } },
    };
  }
  const others: Record<string, SchemaObject> = {
    [nextCursor]: { $ref: 'common.yaml#/NextCursor' },
    [hasMore]: { $ref: 'common.yaml#/HasMore' },
  };
  return { items, others, example: { [nextCursor]: null, [hasMore]: false } };
}

/** The error statuses that redocly.yaml asks for, with the shared response that other operations use for each. */
async function errorsOf(
  projectRoot: string,
  { key, rootFile, document }: LoadedDocument,
): Promise<Record<string, string>> {
  const settings = parseYaml(await readFile(path.join(projectRoot, 'redocly.yaml'), 'utf8')) as Settings;
  const rule = settings.apis[key]?.rules?.['heffl/error-responses'];
  const statuses = [...(rule?.statuses ?? []), ...(rule?.idStatuses ?? [])].toSorted();
  const shared = parseYaml(
    await readFile(path.join(projectRoot, path.dirname(rootFile), 'responses.yaml'), 'utf8'),
  ) as Record<string, { description?: string }>;
  const used = operationEntries(document).flatMap(({ operation }) => Object.entries(operation.responses ?? {}));
  return Object.fromEntries(
    statuses.flatMap((status) => {
      const description = used
        .map(([code, node]) => (code === status ? descriptionOf(document, node) : undefined))
        .find(Boolean);
      const name = Object.keys(shared).find((candidate) => shared[candidate]?.description === description);
      return name === undefined ? [] : [[status, name]];
    }),
  );
}

interface Settings {
  readonly apis: Readonly<
    Record<string, { readonly rules?: Readonly<Record<string, { statuses?: string[]; idStatuses?: string[] }>> }>
  >;
}

function descriptionOf(document: LoadedDocument['document'], node: object): string | undefined {
  const reference = (node as { $ref?: string }).$ref?.split('/').at(-1);
  const response = reference === undefined ? node : document.components?.responses?.[reference];
  return (response as { description?: string } | undefined)?.description;
}
