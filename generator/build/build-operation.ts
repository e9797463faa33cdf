import {
  resolve,
  schemaAt,
  type OpenApiDocument,
  type ParameterObject,
  type SchemaObject,
} from '../document/document.js';
import { idPrefix } from '../document/id-prefix.js';
import { jsonKind } from '../document/json-kind.js';
import { isUnknown, typeReference } from '../document/type-reference.js';
import type { SharedParameter } from '../model/client-options.js';
import type { Docs } from '../model/docs.js';
import type { NamedOutput, Operation, PathParameter, Query, SuccessResponse, TypeReference } from '../model/model.js';
import type { PaginationScheme } from '../model/pagination.js';
import type { Stream } from '../model/stream.js';
import { isResumable } from '../plan/bodies/plan-stream.js';
import type { ApiPlan, OperationPlan, PagePlan } from '../plan/plan.js';
import type { SuccessBody } from '../plan/success-plan.js';

/** A planned operation → model. */
export function buildOperation(
  { loaded: { document }, schemaTypes, sharedParameters }: ApiPlan,
  plan: OperationPlan,
): Operation {
  const { reading, bodyType } = plan;
  const typeOf: TypeOf = (schema, member) => typeReference({ document, schemaTypes }, schema, member);
  return {
    id: plan.label,
    methodName: plan.name.methodName,
    httpMethod: reading.method.toUpperCase(),
    route: reading.path,
    server: plan.serverTemplate ?? plan.server,
    pathParameters: buildPathParameters(document, plan, typeOf),
    query: buildQuery(document, plan, sharedParameters),
    body: bodyType && { ...bodyType, required: reading.body?.isRequired ?? false },
    repeatable: plan.isRepeatable || plan.idempotencyHeader !== undefined,
    idempotencyHeader: plan.idempotencyHeader,
    anonymous: plan.isAnonymous,
    security: plan.security,
    scopes: plan.scopes,
    response: buildResponse(document, plan, typeOf),
    isPerhapsText: plan.success?.isPerhapsText === true,
    stream: buildStream(plan, typeOf),
    // The status of HEAD is that of GET, whose body may be of any type.
    accept: reading.method === 'head' ? '*/*' : plan.success?.accept,
    outputs: buildOutputs(plan),
    docs: buildDocs(plan),
    provenance: plan.provenance && { ...plan.provenance, note: plan.provenance.note },
  };
}

/** Finds the type of a schema: under its name, or under a member of `operations`. */
type TypeOf = (schema: SchemaObject | undefined, member: readonly string[]) => TypeReference;

/** Path parameters in the order of the path template. */
function buildPathParameters(
  document: OpenApiDocument,
  { parameters, label, pathArguments }: OperationPlan,
  typeOf: TypeOf,
): PathParameter[] {
  return pathArguments.map(({ wireName, argumentName }) => {
    const found = parameters.find(({ parameter: { name, in: place } }) => place === 'path' && name === wireName);
    const parameter = found?.parameter;
    return {
      wireName,
      argumentName,
      description: parameter?.description ?? '',
      type: typeOf(parameter?.schema, [label, 'parameters', 'path', wireName]),
      idPrefix: prefixOf(document, parameter?.schema),
      style: found?.style,
    };
  });
}

function prefixOf(document: OpenApiDocument, schema: SchemaObject | undefined): string | undefined {
  return schema && idPrefix(resolve<SchemaObject>(document, schema).pattern);
}

function buildQuery(
  document: OpenApiDocument,
  { parameters, queryType }: OperationPlan,
  ofClient: readonly SharedParameter[],
): Query | undefined {
  if (queryType === undefined) return undefined;
  const planned = parameters.filter(({ parameter }) => parameter.in !== 'path');
  const query = planned.map(({ parameter }) => parameter);
  const required = query.filter((parameter) => parameter.required === true);
  const isShared = ({ in: place, name }: ParameterObject) =>
    ofClient.some((one) => one.place === place && one.wireName === name);
  const namesIn = (place: string) => query.filter((parameter) => parameter.in === place).map(({ name }) => name);
  return {
    typeName: queryType,
    names: { query: namesIn('query'), header: namesIn('header'), cookie: namesIn('cookie') },
    styles: Object.fromEntries(planned.flatMap(({ parameter, style }) => (style ? [[parameter.name, style]] : []))),
    shared: required.filter(isShared).map(({ name }) => name),
    required: required.some((parameter) => !isShared(parameter)),
    jsonParameters: query.filter((parameter) => parameter.content).map(({ name }) => name),
    idPrefixes: Object.fromEntries(query.flatMap((parameter) => prefixEntry(document, parameter))),
  };
}

function prefixEntry(document: OpenApiDocument, { name, schema }: ParameterObject): [string, string][] {
  const prefix = prefixOf(document, schema);
  return prefix === undefined ? [] : [[name, prefix]];
}

function buildResponse(
  document: OpenApiDocument,
  { label, reading, success, page, outputTypes }: OperationPlan,
  typeOf: TypeOf,
): SuccessResponse {
  if (success === undefined) return { kind: reading.method === 'head' ? 'none' : 'unknown' };
  const { kind, isOptional, others } = success;
  if (kind === 'stream') return { kind };
  if (kind === 'text') return { kind, isOptional };
  if (kind === 'binary') return { kind, isOptional, isResumable: isResumable(reading) };
  if (success.schema === undefined) return { kind: 'none' };
  const member = memberOf(label, success);
  const { response, item } = outputTypes;
  if (page?.scheme) {
    const type = item ? named(item.typeName) : element(typeOf(page.item, member), page.scheme.items?.split('.') ?? []);
    const itemHasId = schemaAt(document, page.item, 'id') !== undefined;
    return buildPage(page, { scheme: page.scheme, item: type, itemHasId });
  }
  const schemas = [success, ...others].flatMap(({ schema }) => schema ?? []);
  if (schemas.some((schema) => isUnknown(document, schema))) return { kind: 'unknown' };
  const kinds = new Set(schemas.map((schema) => jsonKind(document, schema)));
  const [json = 'any'] = kinds.size === 1 ? kinds : [];
  const type = response === undefined ? typeOf(success.schema, member) : named(response);
  const otherTypes = others.map((other) => typeOf(other.schema, memberOf(label, other)));
  return { kind: 'body', type, others: otherTypes, json, isOptional };
}

function buildStream({ label, stream, outputTypes: { streamed } }: OperationPlan, typeOf: TypeOf): Stream | undefined {
  if (!stream) return undefined;
  const { form, mediaType, events, item, isListed } = stream;
  const member = memberOf(label, { ...stream, schema: item });
  const found = typeOf(item, member);
  const type = streamed === undefined ? (isListed ? element(found, []) : found) : named(streamed);
  const isText = form === 'events' && events.data === 'text' && !events.whole;
  return { form, mediaType, events, switch: stream.switch, item: isText && type.kind === 'unknown' ? 'text' : type };
}

function memberOf(label: string, { status, mediaType }: SuccessBody): string[] {
  return [label, 'responses', status, 'content', mediaType];
}

function buildPage(
  { isMoreRequired, mayLackItems, maxPageSize, mayBeEmpty }: PagePlan,
  own: { readonly scheme: PaginationScheme; readonly item: TypeReference; readonly itemHasId: boolean },
): SuccessResponse {
  return { kind: 'page', ...own, isMoreRequired, mayLackItems, maxPageSize, mayBeEmpty };
}

function named(name: string): TypeReference {
  return { kind: 'schema', name };
}

/** Types of the response that have names of their own, and where openapi-typescript writes them. */
function buildOutputs({ label, success, stream, outputTypes }: OperationPlan): NamedOutput[] {
  if (success === undefined) return [];
  const { response, item, streamed } = outputTypes;
  const path = ['operations', label, 'responses', success.status, 'content', success.mediaType];
  return [
    ...(response === undefined ? [] : [{ typeName: response, path, isItem: false }]),
    ...(item ? [{ typeName: item.typeName, path: [...path, ...item.list], isItem: true }] : []),
    ...(stream && streamed !== undefined
      ? [
          {
            typeName: streamed,
            path: ['operations', ...memberOf(label, { ...stream, schema: undefined })],
            isItem: stream.isListed,
          },
        ]
      : []),
  ];
}

/** Items that are described in place stand inside the type of the response. */
function element(reference: TypeReference, list: readonly string[]): TypeReference {
  return reference.kind === 'member' ? { kind: 'element', path: reference.path, list } : reference;
}

function buildDocs({ reading: { node }, replacement }: OperationPlan): Docs {
  return {
    summary: node.summary ?? '',
    description: node.description ?? '',
    url: node.externalDocs?.url,
    deprecated: node.deprecated ?? false,
    replacedBy: replacement,
  };
}
