import type { ApiKey, Credentials } from '../model/credentials.js';
import { methodsOf, type ApiModel, type Resource, type Route } from '../model/model.js';
import { withNested } from '../plan/methods/plan-resources.js';
import type { ApiPlan, OperationPlan, ResourcePlan } from '../plan/plan.js';
import { buildSamples } from './build-samples.js';
import { buildSchemas, type BuiltSchemas } from './build-schemas.js';
import { buildOperation } from './build-operation.js';
import { writesAsUsual } from './writes-as-usual.js';

/** Turns a checked plan into the model. Nothing is looked up or decided after this. */
export function buildModel(plan: ApiPlan, schemas: BuiltSchemas = buildSchemas(plan)): ApiModel {
  const { loaded, settings } = plan;
  const { document } = loaded;
  const methods = {
    operations: plan.operations
      .filter(({ omission, name }) => !omission && name.resource.length === 0)
      .map((operation) => buildOperation(plan, operation)),
    resources: plan.resources.map((resource) => buildResource(plan, resource)),
  };
  const { key, className, entryPoint, environment, package: packageName } = settings;
  return {
    key,
    title: document.info.title,
    descriptionVersion: document.info.version,
    docsUrl: document.externalDocs?.url,
    client: { className, package: packageName, entryPoint, environment, members: plan.members },
    optionsType: plan.optionsType,
    serverUrl: plan.serverUrl,
    servers: plan.serverOptions,
    ownServers: plan.ownServers,
    sharedParameters: plan.sharedParameters,
    apiKey: plan.apiKey && buildKey(plan.apiKey),
    credentials: plan.credentials && buildCredentials(plan.credentials),
    errorEnvelope: plan.errorEnvelope,
    errorPlaces: plan.errorPlaces,
    rateLimit: plan.rateLimit,
    otherRateHeaders: plan.otherRateHeaders,
    paginationSchemes: plan.paginationSchemes,
    ...methods,
    hasRawClient:
      plan.operations.every(({ omission }) => omission === undefined) &&
      methodsOf(methods).every(({ operation }) => writesAsUsual(operation)),
    samples: buildSamples(methods, schemas),
    routes: plan.operations.map(buildRoute),
    leftOut: plan.leftOut,
    ids: plan.ids,
    schemas: [...plan.schemaTypes]
      .map(([wireName, typeName]) => ({ wireName, typeName }))
      .toSorted((a, b) => (a.typeName < b.typeName ? -1 : 1)),
    source: loaded.rootFile,
  };
}

function buildKey({ kind, name, help, isOptional }: ApiKey): ApiKey {
  return { kind, name, help, isOptional };
}

function buildCredentials({ schemes, security, isOptional }: Credentials): Credentials {
  return { schemes, security, isOptional };
}

function buildRoute({ reading, name, omission }: OperationPlan): Route {
  return {
    id: name.id,
    documentId: reading.node.operationId,
    httpMethod: reading.method.toUpperCase(),
    route: reading.path,
    omission: omission?.reason,
  };
}

function buildResource(plan: ApiPlan, resource: ResourcePlan): Resource {
  const [first] = withNested(resource).flatMap(({ operations }) => operations);
  const { locate, rootFile } = plan.loaded;
  return {
    propertyName: resource.path.at(-1) ?? '',
    className: resource.className,
    fileName: resource.fileName,
    description: resource.tag?.description ?? '',
    operations: resource.operations.map((operation) => buildOperation(plan, operation)),
    children: resource.children.map((child) => buildResource(plan, child)),
    source: (first && locate(first.reading.node)?.file) ?? rootFile,
  };
}
