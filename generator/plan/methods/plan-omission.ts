import type { OpenApiDocument } from '../../document/document.js';
import type { OperationReading } from '../../document/operation-reading.js';
import { planBody } from '../bodies/plan-body.js';
import { successFault } from '../bodies/plan-success.js';
import type { Omission, PlannedCredentials } from '../plan.js';
import { isUsable, type PlannedServers } from '../root/plan-server.js';
import type { ParametersPlan } from './plan-parameters.js';

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
export function planOmission(
  reading: OperationReading,
  parameters: ParametersPlan,
  supported: Supported,
): Omission | undefined {
  return (
    omittedServer(reading, supported.servers) ??
    omittedSecurity(reading, supported) ??
    omittedParameter(parameters) ??
    omittedBody(reading, supported.document) ??
    omittedResponse(reading, supported.document)
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

/** A parameter of the argument `params` or of the path that could not be sent as described. */
function omittedParameter({ unsent }: ParametersPlan): Omission | undefined {
  if (unsent === undefined) return undefined;
  const { parameter, fault } = unsent;
  const reason = `its ${parameter.in} parameter ${JSON.stringify(parameter.name)} ${fault}`;
  return { code: 'parameter-unsupported', reason, member: 'parameters' };
}

function omittedBody({ body }: OperationReading, document: OpenApiDocument): Omission | undefined {
  const planned = planBody(document, body);
  return typeof planned === 'string' ? { code: 'body-unsupported', reason: planned, member: 'requestBody' } : undefined;
}

function omittedResponse(reading: OperationReading, document: OpenApiDocument): Omission | undefined {
  const fault = successFault(document, reading);
  return fault && { ...fault, member: 'responses' };
}
