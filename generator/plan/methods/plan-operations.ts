import { schemaName, type OpenApiDocument, type SchemaObject } from '../../document/document.js';
import { extension } from '../../document/extension.js';
import type { OperationReading } from '../../document/operation-reading.js';
import type { PlannedBodies } from '../bodies/plan-bodies.js';
import { NameSpace } from '../names/name-space.js';
import { argumentName, bodyTypeName, paramsTypeName, queryTypeName, templateNames } from '../names/names.js';
import type { OperationPlan, PathArgument, PlannedCredentials, Security } from '../plan.js';
import { planOutputs } from './plan-outputs.js';
import { isNeeded } from '../root/plan-credentials.js';
import { planPage } from '../pages/plan-page.js';
import type { PlannedSchemes } from '../pages/plan-schemes.js';

/** Context in which operations are planned. */
export interface OperationScope {
  readonly document: OpenApiDocument;
  readonly schemes: PlannedSchemes;
  /** Credentials that have an option each. */
  readonly credentials: PlannedCredentials | undefined;
  /** True if the document says which operations need a credential. If it says it of none, all are sent with the key. */
  readonly saysSecurity: boolean;
  /** Names that integrators import. */
  readonly names: NameSpace;
  /** Names of the types of schemas, by the names of the schemas. */
  readonly schemaTypes: ReadonlyMap<string, string>;
  /** Word for one thing of a resource; empty for the client itself. */
  readonly singularOf: (resource: readonly string[]) => string;
}

/** An operation with its name, and why it gets no method. */
interface Draft extends Pick<
  OperationPlan,
  'reading' | 'name' | 'server' | 'serverTemplate' | 'omission' | 'parameters' | 'leftOut' | 'idempotencyHeader'
> {
  readonly bodies: PlannedBodies;
  /** False if the settings say that it is not paged. */
  readonly isPaged: boolean;
}

/** Decides about one operation. What replaces it is decided once all documents are planned. */
export function planOperation(draft: Draft, scope: OperationScope): OperationPlan {
  const { reading, name, server, serverTemplate, omission, parameters, leftOut, idempotencyHeader } = draft;
  const { body, success, stream: described } = draft.bodies;
  const types = omission ? { queryType: undefined, bodyType: undefined } : inputTypes(draft, scope);
  const page = draft.isPaged && !success?.others.length ? planPage(reading, success, scope) : undefined;
  const stream = success?.kind === 'stream' || (described?.switch !== undefined && !page) ? described : undefined;
  const outputScope = { ...scope, singular: scope.singularOf(name.resource) };
  return {
    reading,
    name,
    label: name.id,
    server,
    serverTemplate,
    omission,
    pathArguments: pathArguments(reading.path),
    parameters,
    leftOut,
    idempotencyHeader,
    body,
    ...types,
    outputTypes: omission ? {} : planOutputs({ name, success, page, stream }, outputScope),
    success,
    page,
    stream,
    isRepeatable: extension(reading.node, 'x-repeatable') === true && ['post', 'patch'].includes(reading.method),
    ...planSecurity(reading, scope),
    provenance: extension(reading.node, 'x-provenance'),
    replacement: undefined,
  };
}

/** An argument for each parameter in a path; two that would get one name are numbered. */
function pathArguments(path: string): PathArgument[] {
  const taken = new NameSpace();
  return [...new Set(templateNames(path))].map((wireName) => ({
    wireName,
    argumentName: taken.take(argumentName(wireName)),
  }));
}

/** The credentials that a request is sent with. */
function planSecurity(
  reading: OperationReading,
  { credentials, saysSecurity }: Pick<OperationScope, 'credentials' | 'saysSecurity'>,
): Pick<OperationPlan, 'isAnonymous' | 'security' | 'scopes'> {
  const none = { security: undefined, scopes: undefined };
  if (!credentials) return { isAnonymous: isAnonymous(reading, saysSecurity), ...none };
  const security = credentials.securityOf(reading);
  if (!isNeeded(security)) return { isAnonymous: true, ...none };
  const isUsual = (usual: Security) => JSON.stringify(usual) === JSON.stringify(security);
  return {
    isAnonymous: false,
    security: isUsual(credentials.security) ? undefined : security,
    scopes: credentials.scopesOf(reading),
  };
}

/** True if an operation asks for no credential, although the document or another one does. */
function isAnonymous({ node, security }: OperationReading, saysSecurity: boolean): boolean {
  if (node.security === undefined) return saysSecurity && security.length === 0;
  return node.security.every((one) => Object.keys(one).length === 0);
}

/** With a body, the query gets the suffix: `VisitCreateQuery`. */
function inputTypes(
  { bodies: { body }, parameters, name }: Draft,
  { singularOf, names, schemaTypes }: OperationScope,
): Pick<OperationPlan, 'queryType' | 'bodyType'> {
  const singular = singularOf(name.resource);
  const found = typeof body === 'string' ? undefined : body;
  const hasQuery = parameters.some(({ parameter }) => parameter.in !== 'path');
  const queryName = found ? queryTypeName(singular, name.methodName) : paramsTypeName(singular, name.methodName);
  const bodyName = paramsTypeName(singular, name.methodName);
  const isSchema = found !== undefined && typeOf(found.media.schema, schemaTypes) === bodyName;
  return {
    bodyType: found && {
      mediaType: found.mediaType,
      typeName: isSchema ? bodyName : names.take(bodyName, bodyTypeName(singular, name.methodName)),
      isSchema,
      encoding: found.encoding,
    },
    queryType: hasQuery ? names.take(queryName, queryTypeName(singular, name.methodName)) : undefined,
  };
}

function typeOf(schema: SchemaObject | undefined, types: ReadonlyMap<string, string>): string | undefined {
  return types.get(schemaName(schema) ?? '');
}
