import { resolve, type OpenApiDocument, type ParameterObject, type SchemaObject } from '../../document/document.js';
import { jsonMedia } from '../../document/json-media.js';
import type { OperationReading } from '../../document/operation-reading.js';
import { planBody } from '../bodies/plan-body.js';
import { successFault } from '../bodies/plan-success.js';
import type { Omission } from '../plan.js';

/** Facts of an API by which operations are left out. */
export interface Supported {
  readonly document: OpenApiDocument;
  /** Servers that every request may go to. */
  readonly serverUrls: readonly string[];
  /** Name of the security scheme of the client's credential; `undefined` without one. */
  readonly credential: string | undefined;
}

/** Why no method is made of an operation: its request or response would not be right. `undefined` if a method is made. */
export function planOmission(reading: OperationReading, supported: Supported): Omission | undefined {
  return (
    omittedServer(reading, supported) ??
    omittedSecurity(reading, supported) ??
    omittedParameter(reading, supported.document) ??
    omittedBody(reading, supported.document) ??
    omittedResponse(reading, supported.document)
  );
}

function omittedServer({ servers }: OperationReading, { serverUrls }: Supported): Omission | undefined {
  const own = servers.find(({ url }) => !serverUrls.includes(url));
  if (own === undefined) return undefined;
  return {
    code: 'server-unsupported',
    reason: `it has a server of its own, ${JSON.stringify(own.url)}`,
    member: 'servers',
  };
}

/** A request carries the client's credential or none. */
function omittedSecurity({ security }: OperationReading, { credential }: Supported): Omission | undefined {
  const isMet = (names: readonly string[]) => names.every((name) => name === credential);
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

function omittedBody({ body }: OperationReading, document: OpenApiDocument): Omission | undefined {
  const planned = planBody(document, body);
  return typeof planned === 'string' ? { code: 'body-unsupported', reason: planned, member: 'requestBody' } : undefined;
}

function omittedResponse(reading: OperationReading, document: OpenApiDocument): Omission | undefined {
  const fault = successFault(document, reading);
  return fault && { ...fault, member: 'responses' };
}
