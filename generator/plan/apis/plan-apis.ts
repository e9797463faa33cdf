import type { OpenApiDocument } from '../../document/document.js';
import { extension } from '../../document/extension.js';
import { idPrefix, isIdName } from '../../document/id-prefix.js';
import { readOperations } from '../../document/operation-reading.js';
import type { CustomModule } from '../../load/load-custom.js';
import type { LoadedDocument } from '../../load/load-document.js';
import type { Replacement } from '../../model/docs.js';
import type { IdSchema } from '../../model/model.js';
import { findReplacement } from './find-replacement.js';
import { NameSpace } from '../names/name-space.js';
import { camelCase, idKind, LANGUAGE_NAMES } from '../names/names.js';
import { planAccess } from '../root/plan-access.js';
import { planErrorPlaces, planErrors } from '../root/plan-errors.js';
import { planRateLimit } from '../root/plan-rate-limit.js';
import { planExportedNames } from './plan-names.js';
import { planLeftOut } from '../root/plan-left-out.js';
import { planMembers } from '../root/plan-members.js';
import { planMethods } from '../methods/plan-methods.js';
import { planSchemes } from '../pages/plan-schemes.js';
import { planResources, type ClassNames } from '../methods/plan-resources.js';
import { planSchemaTypes } from '../root/plan-schema-types.js';
import type { ApiPlan, OperationPlan } from '../plan.js';

/**
 * Plans the APIs of a package. They are planned together, since an operation of one may replace that of another.
 *
 * @param custom modules of the package's custom code, of which a client class may have members; default: none
 */
export function planApis(documents: readonly LoadedDocument[], custom: readonly CustomModule[] = []): ApiPlan[] {
  const drafts = documents.map((loaded) => planApi(loaded, custom));
  const apis = drafts.map(({ plan }) => plan);
  return drafts.map(({ plan, classNames }) => {
    const operations = plan.operations.map((operation) => withReplacement(operation, plan, apis));
    const resources = planResources(plan.loaded.document, operations, classNames);
    const exportedNames = planExportedNames({ ...plan, operations, resources });
    return Object.assign({}, plan, { operations, resources, exportedNames });
  });
}

/** Plans one API as far as its own document decides: all but its resources. */
function planApi(
  loaded: LoadedDocument,
  custom: readonly CustomModule[],
): { readonly plan: ApiPlan; readonly classNames: ClassNames } {
  const { document, api: settings } = loaded;
  const readings = readOperations(document);
  const access = planAccess(document, readings, settings);
  const { credentials, apiKey, servers, serverOptions, ownServers } = access;
  const schemes = planSchemes(document, readings, settings);
  const names = new NameSpace(LANGUAGE_NAMES);
  // Schemas keep their names. The settings say that of the client, so a clash of the two is a problem.
  const schemaTypes = planSchemaTypes(document, names);
  names.take(settings.className);
  const saysSecurity = readings.some(({ security }) => security.length > 0);
  const idempotencyHeader = settings.idempotencyHeader ?? extension(document, 'x-idempotency-header');
  const scope = { document, settings, schemes, names, schemaTypes, idempotencyHeader, saysSecurity };
  const context = { ...access, ...scope, credential: apiKey };
  const { operations, classNames, sharedParameters } = planMethods(readings, context);
  const hasOwnOptions = (credentials ?? serverOptions ?? ownServers.options ?? sharedParameters[0]) !== undefined;
  const optionsType = hasOwnOptions ? names.take(`${settings.className}Options`) : undefined;
  const errorEnvelope = settings.errors ?? extension(document, 'x-error-envelope') ?? planErrors(document, readings);
  const plan: ApiPlan = {
    loaded,
    settings,
    serverUrl: settings.server ?? servers.url,
    apiKey,
    credentials,
    serverOptions,
    ownServers: ownServers.options,
    sharedParameters,
    optionsType,
    errorEnvelope,
    errorPlaces: planErrorPlaces(document, readings, errorEnvelope),
    ...planRateLimit(document, readings, settings),
    paginationSchemes: schemes.all,
    operations,
    resources: [],
    leftOut: planLeftOut(document, operations, serverOptions),
    schemaTypes,
    ids: planIds(document, schemaTypes),
    members: planMembers(settings.client, custom),
    exportedNames: [],
  };
  return { plan, classNames };
}

function planIds(document: OpenApiDocument, types: ReadonlyMap<string, string>): IdSchema[] {
  const schemas = Object.entries(document.components?.schemas ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return schemas.flatMap(([wireName, { pattern }]) => {
    const prefix = isIdName(wireName) ? idPrefix(pattern) : undefined;
    const schemaName = types.get(wireName) ?? wireName;
    return prefix === undefined ? [] : [{ schemaName, prefix, kind: idKind(schemaName) }];
  });
}

function withReplacement(operation: OperationPlan, own: ApiPlan, all: readonly ApiPlan[]): OperationPlan {
  const found = findReplacement(operation, own, all);
  if (!found) return operation;
  const operationId = found.operation.name.id;
  const replacement: Replacement = {
    operationId,
    call: `${camelCase(found.api.settings.className)}.${operationId}`,
    apiKey: found.api.settings.key,
    otherApi: found.api === own ? undefined : found.api.loaded.document.info.title,
  };
  return { ...operation, replacement };
}
