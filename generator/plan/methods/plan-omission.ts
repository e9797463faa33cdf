import type { OpenApiDocument } from '../../document/document.js';
import type { OperationReading } from '../../document/operation-reading.js';
import type { PlannedBodies } from '../bodies/plan-bodies.js';
import { successFault } from '../bodies/plan-success.js';
import type { Omission, PlannedCredentials } from '../plan.js';
import { isUsable } from '../root/plan-server.js';
import type { ParametersPlan } from './plan-parameters.js';

/** An operation as far as it is planned. */
interface Draft {
  readonly reading: OperationReading;
  /** Address of its own server; `undefined` where that of the API holds. */
  readonly server: string | undefined;
  readonly parameters: ParametersPlan;
  readonly bodies: PlannedBodies;
}

/** Facts of an API by which operations are left out. */
export interface Supported {
  readonly document: OpenApiDocument;
  /** Credentials that have an option each. */
  readonly credentials: PlannedCredentials | undefined;
  /** Name of the security scheme of the client's credential; `undefined` without one. */
  readonly credential: string | undefined;
}

/** Why no method is made of an operation: its request or response would not be right. `undefined` if a method is made. */
export function planOmission(draft: Draft, supported: Supported): Omission | undefined {
  return (
    omittedServer(draft) ??
    omittedSecurity(draft.reading, supported) ??
    omittedParameter(draft.parameters) ??
    omittedBody(draft.bodies) ??
    omittedResponse(draft, supported.document)
  );
}

/** A server of its own that is no address. */
function omittedServer({ reading, server }: Draft): Omission | undefined {
  if (server === undefined || isUsable(server)) return undefined;
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

function omittedBody({ body }: PlannedBodies): Omission | undefined {
  return typeof body === 'string' ? { code: 'body-unsupported', reason: body, member: 'requestBody' } : undefined;
}

function omittedResponse({ reading, bodies: { success } }: Draft, document: OpenApiDocument): Omission | undefined {
  const fault = successFault(document, reading, success);
  return fault && { ...fault, member: 'responses' };
}
