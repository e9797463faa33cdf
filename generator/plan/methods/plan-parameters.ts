import type { OpenApiDocument, ParameterObject } from '../../document/document.js';
import type { OperationReading } from '../../document/operation-reading.js';
import type { PlannedParameter } from '../plan.js';
import { isCredential, type CredentialPlace } from '../root/plan-credential.js';
import { isIdempotencyKey } from './plan-idempotency.js';
import { planStyle, type StylePlan } from './plan-styles.js';

/** The parameters that a method takes, and the first one that it would have to send and cannot. */
export interface ParametersPlan {
  readonly sent: readonly PlannedParameter[];
  /** `undefined` where everything can be sent. */
  readonly unsent: { readonly parameter: ParameterObject; readonly fault: string } | undefined;
  /** Optional headers and cookies that the method does not take, since they cannot be sent. */
  readonly leftOut: readonly ParameterObject[];
}

/** Parameters that the client itself sends with an operation. */
export interface SentByClient {
  readonly credentials: readonly CredentialPlace[];
  readonly idempotencyHeader: string | undefined;
}

/** Decides how the parameters of an operation are sent. A header or a cookie that cannot be sent and need not be is left out. */
export function planParameters(
  document: OpenApiDocument,
  { parameters, path, security }: OperationReading,
  { credentials, idempotencyHeader }: SentByClient,
): ParametersPlan {
  const sent: PlannedParameter[] = [];
  const leftOut: ParameterObject[] = [];
  let unsent: ParametersPlan['unsent'];
  for (const parameter of parameters) {
    // Reported elsewhere: it is nowhere in the path.
    if (parameter.in === 'path' && !path.includes(`{${parameter.name}}`)) continue;
    // The client sends it, unless the operation is sent without a credential.
    if (security.length > 0 && credentials.some((credential) => isCredential(parameter, credential))) continue;
    if (isIdempotencyKey(parameter, idempotencyHeader)) continue;
    const isTaken = parameter.in !== 'path' && sent.some((other) => isSame(other.parameter, parameter));
    const planned: StylePlan = isTaken
      ? { fault: 'has the name of another parameter' }
      : planStyle(document, parameter, parameters);
    if ('style' in planned) sent.push({ parameter, style: planned.style });
    else if (isNeeded(parameter)) unsent ??= { parameter, fault: planned.fault };
    else leftOut.push(parameter);
  }
  return { sent, unsent, leftOut };
}

/** True for parameters that would be one member of the argument, or one header. */
function isSame(one: ParameterObject, other: ParameterObject): boolean {
  if (one.in === 'path') return false;
  const areHeaders = one.in === 'header' && other.in === 'header';
  return areHeaders ? one.name.toLowerCase() === other.name.toLowerCase() : one.name === other.name;
}

/** Everything in the path and the query is; one of other places only if it is required. */
function isNeeded({ in: place, required }: ParameterObject): boolean {
  return place === 'path' || place === 'query' || required === true;
}
