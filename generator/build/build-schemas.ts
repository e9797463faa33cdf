import { compactSchema } from '../document/compact-schema.js';
import type { ParameterObject } from '../document/document.js';
import type { BodyReading, OperationReading, ResponseReading } from '../document/operation-reading.js';
import { jsonMedia } from '../document/json-media.js';
import type { SchemaData } from '../model/schema-data.js';
import type { ApiPlan, OperationPlan } from '../plan/plan.js';
import type {
  BodySchema,
  ResponseSchemas,
  Responses,
  NamedSchemas,
  OperationSchemas,
  ParameterSchema,
  RequestSchemas,
  Schema,
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

function buildOperationSchemas({ reading, provenance, page }: OperationPlan): OperationSchemas {
  const { method, path, parameters, body } = reading;
  return {
    method: method.toUpperCase(),
    route: path,
    ...(provenance && { level: provenance.level }),
    parameters: parameters.map(buildParameter),
    ...(body && { body: buildBody(body) }),
    ...(page && { pagination: page.key }),
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

function buildBody({ isRequired, content }: BodyReading): BodySchema {
  const media = jsonMedia(content)?.media;
  const [type] = Object.keys(content);
  return {
    ...(isRequired && { required: isRequired }),
    ...(!media && type !== undefined && { type }),
    schema: compactSchema(media?.schema ?? {}),
  };
}

function buildResponse({ content }: ResponseReading): Schema | null {
  return content ? compactSchema(jsonMedia(content)?.media.schema ?? {}) : null;
}
