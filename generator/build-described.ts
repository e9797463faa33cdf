import { compactSchema, reachableSchemas } from './compact-schema.js';
import {
  apiKeyScheme,
  operationEntries,
  parametersOf,
  resolve,
  successResponses,
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationEntry,
  type OperationObject,
  type ParameterObject,
  type RequestBodyObject,
  type ResponseObject,
  type SchemaObject,
} from './document.js';
import type { LoadedDocument } from './load-document.js';
import { JSON_MEDIA_TYPE } from './media-type.js';
import type { DescribedApi, DescribedEvent, DescribedOperation, DescribedParameter } from './testing/described.js';

/** The description as a table, for the API that `testing/` embeds: routes, parameters, bodies, answers, schemas. */
export function buildDescribed({ key, document }: LoadedDocument): DescribedApi {
  const operations = operationEntries(document).map((entry) => describedOperation(document, entry));
  const events = Object.fromEntries(eventsOf(document));
  return {
    key,
    basePath: new URL(document.servers?.[0]?.url ?? 'https://localhost').pathname.replace(/\/$/, ''),
    keyHeader: apiKeyScheme(document)?.name ?? '',
    envelope: document['x-error-envelope'] as DescribedApi['envelope'],
    rateLimit: rateLimitOf(document),
    paging: document['x-pagination-schemes'] as DescribedApi['paging'],
    errors: errorBodies(document),
    operations,
    events,
    schemas: reachableSchemas([operations, events], document.components?.schemas ?? {}),
  };
}

function rateLimitOf(document: OpenApiDocument): DescribedApi['rateLimit'] {
  const { limit, windowSeconds } = document['x-rate-limit'] as DescribedApi['rateLimit'];
  return { limit, windowSeconds };
}

function describedOperation(document: OpenApiDocument, entry: OperationEntry): DescribedOperation {
  const { operation, path, method } = entry;
  const parameters = parametersOf(document, entry);
  const body = operation.requestBody && resolve<RequestBodyObject>(document, operation.requestBody);
  const [success] = successResponses(document, operation);
  const answer = success?.response.content?.[JSON_MEDIA_TYPE]?.schema;
  const paging = operation['x-pagination'];
  return {
    id: operation.operationId ?? `${method} ${path}`,
    method: method.toUpperCase(),
    route: path,
    path: parameters.filter((parameter) => parameter.in === 'path').map(describedParameter),
    query: parameters.filter((parameter) => parameter.in === 'query').map(describedParameter),
    ...(body && {
      body: {
        schema: compactSchema(body.content?.[JSON_MEDIA_TYPE]?.schema ?? {}),
        required: body.required === true,
      },
    }),
    status: Number(success?.status ?? 200),
    ...(answer && { answer: compactSchema(answer) }),
    ...(typeof paging === 'string' && { paging }),
  };
}

function describedParameter({ name, required, schema, content }: ParameterObject): DescribedParameter {
  return {
    name,
    ...(required === true && { required }),
    ...(content && { isJson: true }),
    schema: compactSchema(content?.[JSON_MEDIA_TYPE]?.schema ?? schema ?? {}),
  };
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
