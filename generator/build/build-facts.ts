import { compactSchema } from '../document/compact-schema.js';
import {
  apiKeyScheme,
  operationEntries,
  resolve,
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationObject,
  type RequestBodyObject,
  type ResponseObject,
  type SchemaObject,
} from '../document/document.js';
import type { LoadedDocument } from '../load/load-document.js';
import { JSON_MEDIA_TYPE } from '../model/media-type.js';
import type { ApiFacts, DescribedEvent } from '../kit/testing/world/described.js';

/** What the API that `testing/` embeds must know of the description besides its schemas. */
export function buildFacts({ key, document }: LoadedDocument): ApiFacts {
  return {
    key,
    basePath: new URL(document.servers?.[0]?.url ?? 'https://localhost').pathname.replace(/\/$/, ''),
    keyHeader: apiKeyScheme(document)?.name ?? '',
    envelope: (document['x-error-envelope'] as ApiFacts['envelope'] | undefined) ?? USUAL_ENVELOPE,
    ...rateLimitOf(document),
    paging: (document['x-pagination-schemes'] as ApiFacts['paging'] | undefined) ?? {},
    errors: errorBodies(document),
    events: Object.fromEntries(eventsOf(document)),
  };
}

/** Where a description does not say what its errors look like. */
const USUAL_ENVELOPE = { code: 'code', message: 'message' };

function rateLimitOf(document: OpenApiDocument): Pick<ApiFacts, 'rateLimit'> {
  const stated = document['x-rate-limit'] as Required<ApiFacts>['rateLimit'] | undefined;
  return stated ? { rateLimit: { limit: stated.limit, windowSeconds: stated.windowSeconds } } : {};
}

/** The first example of each error status, whichever operation has it. */
function errorBodies(document: OpenApiDocument): Readonly<Record<string, unknown>> {
  const bodies = new Map<string, unknown>();
  for (const { operation } of operationEntries(document)) {
    for (const [status, node] of Object.entries(operation.responses ?? {})) {
      if (Number(status) < 400 || bodies.has(status)) continue;
      const example = exampleOf(resolve<ResponseObject>(document, node).content?.[JSON_MEDIA_TYPE]);
      if (example !== undefined) bodies.set(status, example);
    }
  }
  return Object.fromEntries([...bodies].toSorted(([a], [b]) => Number(a) - Number(b)));
}

function eventsOf(document: OpenApiDocument): [string, DescribedEvent][] {
  return Object.entries(document.webhooks ?? {}).flatMap(([name, node]) => {
    const { post } = resolve<{ post?: OperationObject }>(document, node);
    const body = post?.requestBody && resolve<RequestBodyObject>(document, post.requestBody);
    const media = body?.content?.[JSON_MEDIA_TYPE];
    const schema: SchemaObject = media?.schema ?? {};
    return post ? [[name, { schema: compactSchema(schema), example: exampleOf(media) }]] : [];
  });
}

function exampleOf(media: MediaTypeObject | undefined): unknown {
  return media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
}
