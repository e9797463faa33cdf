import type { ParameterObject, SchemaObject } from '../../../generator/document/document.js';
import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';
import type { EmbeddedResponse } from '../embedded/embedded-response.js';
import { coerce } from '../embedded/coerce.js';
import { describeDocument, operationOf } from '../embedded/description.js';
import { matchRoute } from '../embedded/match-route.js';
import type { RecordedRequest } from '../embedded/embedded-api.js';
import type { Contract } from '../support/contract.js';
import { schemaOf } from '../draw/trial.js';
import type { Judge } from './judges.js';

/** A request and its response. */
export interface Exchange {
  readonly request: RecordedRequest;
  readonly response: EmbeddedResponse;
}

/** A value of the traffic, and the schema that it must fit. */
interface Claim {
  readonly what: string;
  readonly schema: SchemaObject;
  readonly value: unknown;
}

/** Faults that a judge finds in an exchange: in the path, the query, the body and the response. */
export async function judgeTraffic(contract: Contract, judge: Judge, exchange: Exchange): Promise<string[]> {
  const claims = claimsOf(contract, exchange);
  const verdicts = await Promise.all(claims.map(({ schema, value }) => judge.isValid(schema, value)));
  return claims
    .filter((_, index) => !verdicts[index])
    .map(({ what, value }) => `${judge.name} rejects ${what}: ${JSON.stringify(value)}`);
}

function claimsOf({ served }: Contract, { request, response }: Exchange): Claim[] {
  const { operations, basePath } = describeDocument(served);
  const match = matchRoute(operations, request.method, request.url.pathname.slice(basePath.length));
  if (!match) throw new Error(`Nothing is described at ${request.method} ${request.url.pathname}`);
  const { id, parameters, body, responses } = operationOf(describeDocument(served), match.operation.id);
  const read = (parameter: ParameterObject, text: string) =>
    parameter.content ? (JSON.parse(text) as unknown) : coerce(served, parameter.schema ?? {}, text);
  const ofParameters = parameters.flatMap((parameter): Claim[] => {
    const { name, in: place } = parameter;
    const text = place === 'path' ? match.pathValues[name] : request.url.searchParams.get(name);
    if (typeof text !== 'string') return [];
    return [{ what: `${id} ${place} ${name}`, schema: schemaOf(parameter), value: read(parameter, text) }];
  });
  const sent = body?.content?.[JSON_MEDIA_TYPE]?.schema;
  const responded = responses[response.status]?.content?.[JSON_MEDIA_TYPE]?.schema;
  return [
    ...ofParameters,
    ...(sent && request.body !== ''
      ? [{ what: `${id} body`, schema: sent, value: JSON.parse(request.body) as unknown }]
      : []),
    ...(responded && response.body !== undefined
      ? [{ what: `${id} response ${response.status}`, schema: responded, value: response.body }]
      : []),
  ];
}
