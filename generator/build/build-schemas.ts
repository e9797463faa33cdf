import { compactSchema } from '../document/compact-schema.js';
import type { ParameterObject } from '../document/document.js';
import type { BodyReading, OperationReading, ResponseReading } from '../document/operation-reading.js';
import { jsonMedia } from '../document/media.js';
import type { BodyEncoding } from '../model/body.js';
import type { SchemaData } from '../model/schema-data.js';
import type { ApiPlan, OperationPlan } from '../plan/plan.js';
import type { PlannedStream } from '../plan/success-plan.js';
import type {
  BodySchema,
  ResponseSchemas,
  Responses,
  NamedSchemas,
  OperationSchemas,
  ParameterSchema,
  RequestSchemas,
  Schema,
  StreamSchema,
} from '../kit/validate/api-schemas.js';

/** Data of a description, as what reads it at run time takes it. */
export interface BuiltSchemas extends SchemaData {
  readonly responses: ResponseSchemas;
  readonly requests: RequestSchemas;
}

/** Schemas of requests and responses, as data that is read without a library. */
export function buildSchemas({ loaded: { document }, operations: planned }: ApiPlan): BuiltSchemas {
  const responses = Object.fromEntries(planned.map(({ label, reading }) => [label, buildResponses(reading)]));
  const operations = Object.fromEntries(planned.map((plan) => [plan.label, buildOperationSchemas(plan)]));
  const named = Object.entries(document.components?.schemas ?? {})
    .map(([name, schema]) => [name, compactSchema(schema)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const inResponses = namesFrom(responses, Object.fromEntries(named));
  return {
    responses: {
      title: document.info.title,
      named: Object.fromEntries(named.filter(([name]) => inResponses.has(name))),
      responses,
    },
    requests: { named: Object.fromEntries(named.filter(([name]) => !inResponses.has(name))), operations },
  };
}

/** The names of the schemas that data leads to, directly or by way of others. */
function namesFrom(data: unknown, named: NamedSchemas, found = new Set<string>()): ReadonlySet<string> {
  if (typeof data !== 'object' || data === null) return found;
  const { $ref } = data as Schema;
  if (typeof $ref === 'string' && !found.has($ref)) {
    found.add($ref);
    namesFrom(named[$ref], named, found);
  }
  for (const part of Object.values(data)) namesFrom(part, named, found);
  return found;
}

function buildOperationSchemas(plan: OperationPlan): OperationSchemas {
  const { reading, provenance, page, success, stream } = plan;
  const { method, path, parameters, body } = reading;
  return {
    method: method.toUpperCase(),
    route: path,
    ...(provenance && { level: provenance.level }),
    parameters: parameters.map(buildParameter),
    ...(body && { body: buildBody(body, plan.body) }),
    ...(success?.accept !== undefined && !success.isPerhapsText && { responseType: success.mediaType }),
    ...(page && { pagination: page.key }),
    ...(stream && { stream: buildStream(stream) }),
  };
}

function buildStream({ form, mediaType, item = {}, events, switch: by }: PlannedStream): StreamSchema {
  const { data, whole, end } = events;
  return {
    type: mediaType,
    form,
    item: compactSchema(item),
    ...(form === 'events' && {
      ...(data !== 'json' && { data }),
      ...(whole && { whole }),
      ...(end !== undefined && { end }),
    }),
    ...(by !== undefined && { by }),
  };
}

function buildResponses({ responses }: OperationReading): Responses {
  return Object.fromEntries(responses.map((response) => [response.status, buildResponse(response)]));
}

function buildParameter(parameter: ParameterObject): ParameterSchema {
  const { in: place, name, required, schema, content, style, explode } = parameter;
  const usual = place === 'query' || place === 'cookie' ? 'form' : 'simple';
  const media = jsonMedia(content)?.media;
  return {
    in: place,
    name,
    ...(required && { required }),
    ...(media && { json: true }),
    ...(style !== undefined && style !== usual && { style }),
    ...(explode !== undefined && explode !== ((style ?? usual) === 'form') && { explode }),
    schema: compactSchema(media?.schema ?? schema ?? {}),
  };
}

function buildBody(body: BodyReading, planned: OperationPlan['body']): BodySchema {
  const required = body.isRequired && { required: true };
  if (planned === undefined) return { ...required, schema: {} };
  if (typeof planned === 'string') return { ...required, type: Object.keys(body.content)[0] ?? '', schema: {} };
  const { encoding, media, mediaType } = planned;
  return { ...required, ...writing(encoding, mediaType), schema: compactSchema(media.schema ?? {}) };
}

function writing(encoding: BodyEncoding, mediaType: string): Partial<BodySchema> {
  const { kind } = encoding;
  if (kind === 'json') return encoding.contentType === undefined ? {} : { type: mediaType, kind };
  if (kind === 'form') {
    const { usual, others } = encoding;
    const styles = { ...(usual !== 'content' && { usual }), ...(Object.keys(others).length > 0 && { others }) };
    return { type: mediaType, kind, ...styles };
  }
  if (kind !== 'multipart') return { type: mediaType, kind };
  const styles = Object.entries(encoding.parts).flatMap(([name, { style }]) =>
    style === undefined ? [] : [[name, style]],
  );
  return { type: mediaType, kind, ...(styles.length > 0 && { others: Object.fromEntries(styles) }) };
}

function buildResponse({ content }: ResponseReading): Schema | null {
  return content ? compactSchema(jsonMedia(content)?.media.schema ?? {}) : null;
}
