import { resolve, type OpenApiDocument } from '../document/document.js';
import { extension } from '../document/extension.js';
import { idPrefix, isIdName } from '../document/id-prefix.js';
import { readOperations } from '../document/operation-reading.js';
import type { CustomModule } from '../load/load-custom.js';
import type { LoadedDocument } from '../load/load-document.js';
import type { IdSchema, Replacement } from '../model/model.js';
import { findReplacement } from './find-replacement.js';
import { camelCase, idKind } from './names.js';
import type { ApiPlan, OperationPlan, PlannedKey } from './plan.js';
import { planExportedNames } from './plan-names.js';
import { planMembers } from './plan-members.js';
import { planOperation } from './plan-operations.js';
import { planSchemes } from './plan-page.js';
import { planResources, singularIn } from './plan-resources.js';

/**
 * Plans the APIs of a package. They are planned together, since an operation of one may replace that of another.
 *
 * @param custom modules of the package's custom code, of which a client class may have members; default: none
 */
export function planApis(documents: readonly LoadedDocument[], custom: readonly CustomModule[] = []): ApiPlan[] {
  const apis = documents.map((loaded) => planApi(loaded, custom));
  return apis.map((api) =>
    withOperations(
      api,
      api.operations.map((operation) => withReplacement(operation, api, apis)),
    ),
  );
}

/** Plans one API as far as its own document decides. */
function planApi(loaded: LoadedDocument, custom: readonly CustomModule[]): ApiPlan {
  const { document, api: settings } = loaded;
  const schemes = planSchemes(document);
  const scope = { document, schemes, singularOf: (resource: string) => singularIn(document, resource) };
  const plan: ApiPlan = {
    loaded,
    settings,
    serverUrl: document.servers?.[0]?.url,
    apiKey: planKey(document),
    errorEnvelope: extension(document, 'x-error-envelope'),
    rateLimit: extension(document, 'x-rate-limit'),
    paginationSchemes: schemes,
    operations: readOperations(document).map((reading) => planOperation(reading, scope)),
    resources: [],
    ids: planIds(document),
    members: planMembers(settings.client, custom),
    exportedNames: [],
  };
  return withOperations(plan, plan.operations);
}

/** A plan with other operations, and with what is derived of them. */
function withOperations(api: ApiPlan, operations: readonly OperationPlan[]): ApiPlan {
  const plan = { ...api, operations, resources: planResources(api.loaded.document, operations) };
  return { ...plan, exportedNames: planExportedNames(plan) };
}

/** The client sends an API key in a header: the first security scheme of that kind. */
function planKey(document: OpenApiDocument): PlannedKey | undefined {
  const schemes = Object.values(document.components?.securitySchemes ?? {}).map((node) => resolve(document, node));
  const scheme = schemes.find(({ type, in: place, name }) => type === 'apiKey' && place === 'header' && name);
  return scheme && { header: scheme.name ?? '', help: firstSentence(scheme.description), scheme };
}

/** An error message has no room for more. */
function firstSentence(text: string | undefined): string | undefined {
  return text?.match(/^.*?[.!?](?=\s|$)/s)?.[0] ?? text;
}

function planIds(document: OpenApiDocument): IdSchema[] {
  const schemas = Object.entries(document.components?.schemas ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return schemas.flatMap(([schemaName, { pattern }]) => {
    const prefix = isIdName(schemaName) ? idPrefix(pattern) : undefined;
    return prefix === undefined ? [] : [{ schemaName, prefix, kind: idKind(schemaName) }];
  });
}

function withReplacement(operation: OperationPlan, own: ApiPlan, all: readonly ApiPlan[]): OperationPlan {
  const found = findReplacement(operation, own, all);
  if (!found) return operation;
  const operationId = found.operation.reading.node.operationId ?? '';
  const replacement: Replacement = {
    operationId,
    call: `${camelCase(found.api.settings.className)}.${operationId}`,
    apiKey: found.api.settings.key,
    otherApi: found.api === own ? undefined : found.api.loaded.document.info.title,
  };
  return { ...operation, replacement };
}
