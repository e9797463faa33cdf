import type { OperationReading } from '../../document/operation-reading.js';
import type { ApiSettings } from '../../load/settings/load-settings.js';
import type { SharedParameter } from '../../model/client-options.js';
import { planBodies } from '../bodies/plan-bodies.js';
import { deriveNames } from '../derive/derive-names.js';
import type { NameSpace } from '../names/name-space.js';
import type { MethodName, OperationPlan, PlannedCredentials } from '../plan.js';
import type { PlannedOwnServers } from '../root/plan-own-servers.js';
import type { PlannedServers } from '../root/plan-server.js';
import { planIdempotency } from './plan-idempotency.js';
import { planOmission } from './plan-omission.js';
import { planOperation, type OperationScope } from './plan-operations.js';
import type { CredentialPlace } from '../root/plan-credential.js';
import { planParameters } from './plan-parameters.js';
import { planClassNames, singularIn, type ClassNames } from './plan-resources.js';
import { planSharedParameters } from './plan-shared-parameters.js';
import { namedMethods } from './settings-names.js';

/** Facts of an API by which its methods are planned. */
export interface MethodScope extends Omit<OperationScope, 'singularOf'> {
  /** Settings of the API, which may name methods. */
  readonly settings: ApiSettings;
  /** Name of the security scheme of the client's credential; `undefined` without one. */
  readonly credential: (CredentialPlace & { readonly schemeName: string }) | undefined;
  /** Credentials that have an option each. */
  readonly credentials: PlannedCredentials | undefined;
  readonly servers: PlannedServers;
  readonly ownServers: PlannedOwnServers;
  /** Names of the client's options. */
  readonly optionNames: NameSpace;
  /** Header that every POST is sent with a key in. */
  readonly idempotencyHeader: string | undefined;
}

/** Plans every operation of a document, and names the classes of those that become methods. */
export function planMethods(
  readings: readonly OperationReading[],
  scope: MethodScope,
): {
  readonly operations: readonly OperationPlan[];
  readonly classNames: ClassNames;
  readonly sharedParameters: readonly SharedParameter[];
} {
  const { document, names, credential, credentials, settings, servers, ownServers } = scope;
  const named = namedMethods(readings, settings);
  const derived = deriveNames(document, readings, named);
  const places = credentials?.schemes ?? (credential ? [credential] : []);
  const supported = { document, credentials, credential: credential?.schemeName };
  const drafts = readings.map((reading) => {
    const bodies = planBodies(document, reading);
    const idempotencyHeader = planIdempotency(document, reading, scope.idempotencyHeader);
    const parameters = planParameters(document, reading, { credentials: places, idempotencyHeader });
    const server = servers.ownOf(reading);
    return {
      reading,
      bodies,
      idempotencyHeader,
      name: methodName(derived, reading),
      isPaged: named.get(reading)?.isPaged ?? true,
      server,
      serverTemplate: ownServers.templateOf(reading),
      parameters: parameters.sent,
      leftOut: parameters.leftOut,
      omission: planOmission({ reading, server, parameters, bodies }, supported),
    };
  });
  const sharedParameters = planSharedParameters(drafts, scope);
  const withMethod = drafts.filter(({ omission }) => omission === undefined);
  const classNames = planClassNames(
    document,
    withMethod.map(({ name }) => name.resource),
    names,
  );
  const singularOf = (resource: readonly string[]) => singularIn(document, resource);
  const operations = drafts.map((draft) => planOperation(draft, { ...scope, singularOf }));
  return { operations, classNames, sharedParameters };
}

function methodName(derived: ReturnType<typeof deriveNames>, reading: OperationReading): MethodName {
  const { resource, methodName: own } = derived.get(reading) ?? { resource: [], methodName: reading.method };
  return { id: [...resource, own].join('.'), resource, methodName: own };
}
