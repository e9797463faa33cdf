import { resolve, type OpenApiDocument, type ParameterObject, type SchemaObject } from '../../document/document.js';
import { jsonMedia } from '../../document/json-media.js';
import { successes, type OperationReading } from '../../document/operation-reading.js';
import type { Omission, PlannedCredentials } from '../plan.js';
import { isUsable, type PlannedServers } from '../root/plan-server.js';

/** Facts of an API by which operations are left out. */
export interface Supported {
  readonly document: OpenApiDocument;
  readonly servers: PlannedServers;
  /** Credentials that have an option each. */
  readonly credentials: PlannedCredentials | undefined;
  /** Name of the security scheme of the client's credential; `undefined` without one. */
  readonly credential: string | undefined;
}

/** Why no method is made of an operation: its request or response would not be right. `undefined` if a method is made. */
export function planOmission(reading: OperationReading, supported: Supported): Omission | undefined {
  return (
    omittedServer(reading, supported.servers) ??
    omittedSecurity(reading, supported) ??
    omittedParameter(reading, supported.document) ??
    omittedBody(reading) ??
    omittedResponse(reading)
  );
}

/** A server of its own that is no address. */
function omittedServer(reading: OperationReading, servers: PlannedServers): Omission | undefined {
  const own = servers.ownOf(reading);
  if (own === undefined || isUsable(own)) return undefined;
  const shown = JSON.stringify(reading.servers[0]?.url);
  return { code: 'server-unsupported', reason: `it has a server of its own, ${shown}`, member: 'servers' };
}

/** A request carries credentials of the client or none. */
function omittedSecurity(reading: OperationReading, { credential, credentials }: Supported): Omission | undefined {
  const isMet = (names: readonly string[]) => names.every((name) => name === credential);
  const { security } = reading;
  if (credentials && (security.length === 0 || credentials.securityOf(reading).length > 0)) return undefined;
  if (security.length === 0 || security.some((one) => isMet(Object.keys(one)))) return undefined;
  const names = security.map((one) => Object.keys(one).join(' and ')).join(', or ');
  return { code: 'security-unsupported', reason: `it needs the credential ${names}`, member: 'security' };
}

function omittedParameter({ parameters, path }: OperationReading, document: OpenApiDocument): Omission | undefined {
  for (const parameter of parameters) {
    const fault = unsupported(document, parameter);
    const isMissing = parameter.in === 'path' && !path.includes(`{${parameter.name}}`);
    if (fault === undefined || isMissing) continue;
    const reason = `its ${parameter.in} parameter ${JSON.stringify(parameter.name)} ${fault}`;
    return { code: 'parameter-unsupported', reason, member: 'parameters' };
  }
  return undefined;
}

function unsupported(document: OpenApiDocument, parameter: ParameterObject): string | undefined {
  if (parameter.in === 'path') return unsupportedInPath(document, parameter);
  if (parameter.in === 'query') return unsupportedInQuery(document, parameter);
  // One that may be left out is left out.
  return parameter.required ? `is sent as a ${parameter.in}` : undefined;
}

function unsupportedInPath(document: OpenApiDocument, { content, schema, style }: ParameterObject): string | undefined {
  if (content) return 'is described by "content"';
  if (style !== undefined && style !== 'simple') return `has the style "${style}"`;
  return kindOf(document, schema) === 'scalar' ? undefined : `is ${article(kindOf(document, schema))}`;
}

function unsupportedInQuery(document: OpenApiDocument, parameter: ParameterObject): string | undefined {
  const { content, schema, style = 'form', explode, allowReserved } = parameter;
  if (content) return jsonMedia(content) ? undefined : `is sent as ${Object.keys(content)[0] ?? 'nothing'}`;
  if (style !== 'form') return `has the style "${style}"`;
  const kind = kindOf(document, schema);
  if (kind === 'object') return 'is an object';
  if (allowReserved) return 'allows reserved characters';
  return kind === 'list' && explode === false ? 'is a list in one value' : undefined;
}

function article(kind: 'list' | 'object' | 'scalar'): string {
  return kind === 'object' ? 'an object' : `a ${kind}`;
}

/** The kind of value that a schema allows, the hardest to send of all, since one method sends all of them. */
function kindOf(
  document: OpenApiDocument,
  given: SchemaObject | undefined,
  above: ReadonlySet<SchemaObject> = new Set(),
): 'list' | 'object' | 'scalar' {
  if (given === undefined) return 'scalar';
  const schema = resolve<SchemaObject>(document, given);
  if (above.has(schema)) return 'scalar';
  const types = [schema.type ?? []].flat();
  if (types.includes('object') || (types.length === 0 && schema.properties)) return 'object';
  const inner = new Set([...above, schema]);
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const kinds = parts.map((part) => kindOf(document, part, inner));
  if (kinds.includes('object')) return 'object';
  if (!types.includes('array') && !kinds.includes('list')) return 'scalar';
  return kindOf(document, schema.items, inner) === 'object' ? 'object' : 'list';
}

function omittedBody({ body }: OperationReading): Omission | undefined {
  if (!body || jsonMedia(body.content)) return undefined;
  const [type] = Object.keys(body.content);
  // A body that is not described at all is none.
  if (type === undefined) return undefined;
  return { code: 'body-unsupported', reason: `its body is ${type}`, member: 'requestBody' };
}

/** One method has one type, and perhaps none; a page has one. */
function omittedResponse(reading: OperationReading): Omission | undefined {
  const found = successes(reading);
  const bodies = found.filter(({ content }) => Object.keys(content ?? {}).length > 0);
  const strange = bodies.find(({ content }) => !jsonMedia(content));
  if (strange) {
    const [type] = Object.keys(strange.content ?? {});
    return { code: 'response-unsupported', reason: `its response is ${type}`, member: 'responses' };
  }
  const types = new Set(bodies.map(({ content }) => JSON.stringify(jsonMedia(content)?.media.schema)));
  const isPerhapsPage = reading.node['x-pagination'] !== undefined && found.length > bodies.length;
  if (types.size < 2 && !isPerhapsPage) return undefined;
  const statuses = found.map(({ status }) => status).join(' and ');
  const fault = isPerhapsPage ? 'are a page and no body' : 'have different bodies';
  return { code: 'success-ambiguous', reason: `its statuses ${statuses} ${fault}`, member: 'responses' };
}
