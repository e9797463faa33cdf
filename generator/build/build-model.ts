import type { ApiModel, Resource } from '../model/model.js';
import { withNested } from '../plan/plan-resources.js';
import type { ApiPlan, ResourcePlan } from '../plan/plan.js';
import { buildOperation } from './build-operation.js';

/** Turns a checked plan into the model. Nothing is looked up or decided after this. */
export function buildModel(plan: ApiPlan): ApiModel {
  const { loaded, settings } = plan;
  const { document } = loaded;
  const { key, className, entryPoint, environment, package: packageName } = settings;
  return {
    key,
    title: document.info.title,
    descriptionVersion: document.info.version,
    docsUrl: document.externalDocs?.url,
    client: { className, package: packageName, entryPoint, environment, members: plan.members },
    serverUrl: required(plan.serverUrl),
    apiKey: { header: required(plan.apiKey).header, help: plan.apiKey?.help },
    errorEnvelope: required(plan.errorEnvelope),
    rateLimit: required(plan.rateLimit),
    paginationSchemes: plan.paginationSchemes,
    resources: plan.resources.map((resource) => buildResource(plan, resource)),
    ids: plan.ids,
    schemaNames: Object.keys(document.components?.schemas ?? {}).toSorted(),
    source: loaded.rootFile,
  };
}

function buildResource(plan: ApiPlan, resource: ResourcePlan): Resource {
  const [first] = withNested(resource).flatMap(({ operations }) => operations);
  const { locate, rootFile } = plan.loaded;
  return {
    propertyName: resource.path.at(-1) ?? '',
    className: required(resource.className),
    fileName: resource.fileName,
    description: resource.tag?.description ?? '',
    operations: resource.operations.map((operation) => buildOperation(plan, operation)),
    children: resource.children.map((child) => buildResource(plan, child)),
    source: (first && locate(first.reading.node)?.file) ?? rootFile,
  };
}

/** The checks end a run that lacks it. */
export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A plan that has not been checked was built from');
  return value;
}
