import { StructureKind, type MethodDeclarationStructure, type ParameterDeclarationStructure } from 'ts-morph';
import type { Body } from '../model/body.js';
import type { Operation, PathParameter, SuccessResponse } from '../model/model.js';
import type { Stream } from '../model/stream.js';
import type { ParameterStyle } from '../model/parameter-style.js';
import { encodingMember, readingMembers } from './support/body-members.js';
import { operationDocs } from './support/doc-comment.js';
import { literal, objectLiteral, propertyName } from './support/literal.js';
import { connectionOf, runtimeModule, type MethodPlace } from './support/method-place.js';
import { styleMember } from './support/parameter-styles.js';
import {
  downloadCall,
  downloadType,
  streamCall,
  streamMember,
  streamOptions,
  streamRequest,
  streamType,
} from './support/stream-members.js';
import { typeName } from './support/type-name.js';

/** The method of one operation: data, and one call of the runtime. */
export function operationMethod(place: MethodPlace, operation: Operation): MethodDeclarationStructure {
  const { stream } = operation;
  if (stream?.switch !== undefined) return switchedMethod(place, operation, stream);
  const request = requestLiteral(place, operation);
  return {
    kind: StructureKind.Method,
    name: operation.methodName,
    docs: [operationDocs(operation, place.errorClass)],
    parameters: methodParameters(place, operation),
    returnType: returnType(place, operation),
    statements: [`return ${callText(place, operation, request)};`],
  };
}

/** The call of the runtime, with an explicit type argument, so that no compiler has to infer it. */
function callText(place: MethodPlace, operation: Operation, request: string): string {
  const { response, stream } = operation;
  const args = callArguments(place, operation, request);
  if (response.kind === 'stream' && stream) return streamCall(place, stream, args);
  if (response.kind === 'binary') return downloadCall(place, responseType(place, operation), args);
  const call = response.kind === 'page' ? 'list' : 'request';
  return `${connectionOf(place)}.${call}<${responseType(place, operation)}>(${args})`;
}

/** A method that returns a stream where a property of its body is true, and data otherwise. */
function switchedMethod(place: MethodPlace, operation: Operation, stream: Stream): MethodDeclarationStructure {
  const { file, runtime } = place;
  const property = propertyName(stream.switch ?? '');
  const options = streamOptions(place, operation);
  const args = callArguments(place, operation, streamRequest(place, stream));
  const parameters = (type: string, ofCall: string) => {
    const types: Readonly<Record<string, (given: string) => string>> = {
      body: (given) => `${given} & { ${property}${type} }`,
      options: () => ofCall,
    };
    return methodParameters(place, operation).map(({ name, type: given, ...rest }) =>
      Object.assign(rest, { name, type: types[name]?.(String(given)) ?? String(given) }),
    );
  };
  const docs = [operationDocs(operation, place.errorClass)];
  const ofStream = {
    parameters: parameters(': true', options),
    returnType: streamType(place, stream),
    docs,
  };
  const ofData = {
    parameters: parameters('?: false | null', plainOptions(place, operation)),
    returnType: returnType(place, operation),
    docs,
  };
  return {
    kind: StructureKind.Method,
    name: operation.methodName,
    overloads: [ofStream, ofData],
    parameters: parameters('?: boolean | null', options),
    returnType: `${ofStream.returnType} | ${ofData.returnType}`,
    statements: [
      `const request: ${file.type('OperationRequest', runtime)} = ${requestLiteral(place, operation)};`,
      `if (body?.${property} === true) return ${streamCall(place, stream, args)};`,
      `return ${callText(place, operation, 'request')};`,
    ],
  };
}

/** Path arguments, then the body, then the query, then options. */
function methodParameters(place: MethodPlace, operation: Operation): ParameterDeclarationStructure[] {
  const { file } = place;
  const types = typesOf(place);
  const { pathParameters, body, query } = operation;
  return [
    ...pathParameters.map((parameter) => argument(parameter.argumentName, typeName(file, parameter.type, types), true)),
    ...(body ? [bodyArgument(place, body, query?.required ?? false)] : []),
    ...(query ? [argument('params', file.type(query.typeName, types), query.required)] : []),
    argument('options', optionsType(place, operation), false),
  ];
}

function optionsType(place: MethodPlace, operation: Operation): string {
  const { kind } = operation.response;
  return kind === 'stream' || kind === 'binary' ? streamOptions(place, operation) : plainOptions(place, operation);
}

/** Options of a call whose response is read as a whole. */
function plainOptions(place: MethodPlace, { response: { kind }, idempotencyHeader }: Operation): string {
  if (idempotencyHeader !== undefined) return place.file.type('IdempotentOptions', idempotencyModule(place));
  return place.file.type(kind === 'page' ? 'ListOptions' : 'RequestOptions', place.runtime);
}

/** The arguments of a call; with a key, what a function returns that only such operations import. */
function callArguments(place: MethodPlace, { idempotencyHeader: header }: Operation, request: string): string {
  if (header === undefined) return `${request}, options`;
  return `...${place.file.value('withKey', idempotencyModule(place))}(${literal(header)}, ${request}, options)`;
}

function idempotencyModule(place: MethodPlace): string {
  return runtimeModule(place, 'parameters/idempotency');
}

function argument(name: string, type: string, required: boolean): ParameterDeclarationStructure {
  return { kind: StructureKind.Parameter, name, type, hasQuestionToken: !required };
}

/** An optional argument cannot precede a required one; there, pass `undefined` for no body. */
function bodyArgument(place: MethodPlace, body: Body, isFollowed: boolean): ParameterDeclarationStructure {
  const type = place.file.type(body.typeName, typesOf(place));
  return !body.required && isFollowed
    ? argument('body', `${type} | undefined`, true)
    : argument('body', type, body.required);
}

function typesOf({ api }: MethodPlace): string {
  return `${api}/types.js`;
}

function returnType(place: MethodPlace, operation: Operation): string {
  if (operation.response.kind === 'stream' && operation.stream) return streamType(place, operation.stream);
  if (operation.response.kind === 'binary') return downloadType(place, responseType(place, operation));
  const promise = operation.response.kind === 'page' ? 'PagePromise' : 'ResponsePromise';
  return `${place.file.type(promise, place.runtime)}<${responseType(place, operation)}>`;
}

/** Type of the data, or of one item of a list. */
function responseType(place: MethodPlace, { response }: Operation): string {
  const { file } = place;
  const types = typesOf(place);
  switch (response.kind) {
    case 'page':
      return typeName(file, response.item, types);
    case 'body':
      return [
        ...new Set([response.type, ...response.others].map((type) => typeName(file, type, types))),
        ...optional(response),
      ].join(' | ');
    case 'text':
      return ['string', ...optional(response)].join(' | ');
    case 'binary':
      return ['Blob', ...optional(response)].join(' | ');
    case 'stream':
    case 'unknown':
      return 'unknown';
    case 'none':
      return 'void';
  }
}

function optional({ isOptional }: { readonly isOptional: boolean }): string[] {
  return isOptional ? ['undefined'] : [];
}

/** The operation as an expression for the runtime. Arguments are named, everything else is a literal. */
function requestLiteral(place: MethodPlace, operation: Operation): string {
  const { pathParameters, query, body, response, docs } = operation;
  const members = [
    `operationId: ${literal(operation.id)}`,
    `method: ${literal(operation.httpMethod)}`,
    `path: ${literal(operation.route)}`,
    ...(operation.server === undefined ? [] : [`server: ${literal(operation.server)}`]),
    ...(pathParameters.length > 0 ? [pathMembers(pathParameters)] : []),
    ...idPrefixes(pathParameters, query),
    ...(query ? ['query: params'] : []),
    ...styleMember(query?.styles ?? {}, stylesOf(pathParameters), place),
    ...(query && query.jsonParameters.length > 0 ? [`jsonParameters: ${literal(query.jsonParameters)}`] : []),
    ...(body ? ['body'] : []),
    ...(body ? encodingMember(place, body) : []),
    ...(body && !body.required ? [`optionalBody: ${literal(true)}`] : []),
    ...(mayBeEmpty(response) ? [`response: ${literal('optional')}`] : namedKind(response)),
    ...readingMembers(place, operation),
    ...(response.kind === 'binary' && response.isResumable ? ['resumable: true'] : []),
    ...(operation.stream && response.kind === 'stream' ? [streamMember(place, operation.stream)] : []),
    ...(response.kind === 'none' ? [`response: ${literal('none')}`] : []),
    ...(operation.repeatable ? ['repeatable: true'] : []),
    ...(operation.anonymous ? ['anonymous: true'] : []),
    ...(operation.security === undefined ? [] : [`security: ${literal(operation.security)}`]),
    ...(operation.scopes === undefined ? [] : [`scopes: ${literal(operation.scopes)}`]),
    ...(docs.deprecated ? [`deprecated: ${literal(docs.replacedBy?.call ?? true)}`] : []),
    ...(response.kind === 'page' ? pageMembers(place, response) : []),
  ];
  return `{ ${members.join(', ')} }`;
}

function pageMembers({ file, api }: MethodPlace, page: Extract<SuccessResponse, { kind: 'page' }>): string[] {
  return [
    `pagination: ${file.value(page.scheme.constantName, `${api}/pagination.js`)}`,
    ...(page.isMoreRequired ? ['isMoreRequired: true'] : []),
    ...(page.mayLackItems ? ['mayLackItems: true'] : []),
    ...(page.mayBeEmpty ? ['minPageSize: 0'] : []),
    ...(page.maxPageSize === undefined ? [] : [`maxPageSize: ${page.maxPageSize}`]),
  ];
}

function mayBeEmpty(response: SuccessResponse): boolean {
  return response.kind === 'unknown' || (response.kind === 'body' && response.isOptional);
}

/** The kind of JSON that a response has to be; objects are the rule. */
function namedKind(response: SuccessResponse): string[] {
  if (response.kind === 'page') return response.scheme.items === undefined ? [`response: ${literal('Array')}`] : [];
  return response.kind === 'body' && response.json !== 'Object' ? [`response: ${literal(response.json)}`] : [];
}

function stylesOf(parameters: readonly PathParameter[]): Readonly<Record<string, ParameterStyle>> {
  return Object.fromEntries(parameters.flatMap(({ wireName, style }) => (style ? [[wireName, style]] : [])));
}

function pathMembers(parameters: readonly PathParameter[]): string {
  const members = parameters.map(({ wireName, argumentName }) =>
    wireName === argumentName ? argumentName : `${propertyName(wireName)}: ${argumentName}`,
  );
  return `pathParameters: { ${members.join(', ')} }`;
}

function idPrefixes(parameters: readonly PathParameter[], query: Operation['query']): string[] {
  const inPath = parameters.flatMap(({ wireName, idPrefix }) => (idPrefix === undefined ? [] : [[wireName, idPrefix]]));
  const prefixes = { ...query?.idPrefixes, ...(Object.fromEntries(inPath) as Record<string, string>) };
  return Object.keys(prefixes).length === 0 ? [] : [`idPrefixes: ${objectLiteral(prefixes)}`];
}
