import { withNested } from '../methods/plan-resources.js';
import type { ApiPlan, ExportedName, OperationPlan, ResourcePlan } from '../plan.js';

/** Parts of a plan that hold names. */
type Named = Pick<ApiPlan, 'loaded' | 'settings' | 'operations' | 'resources' | 'schemaTypes'>;

/** Every name that an integrator can import from the API's entry point, the schemas last. */
export function planExportedNames(api: Named): ExportedName[] {
  return [
    { name: api.settings.className, kind: 'client', owner: 'the client', location: undefined },
    ...api.resources.flatMap(withNested).flatMap((resource) => className(api, resource)),
    ...api.operations.flatMap((operation) => paramsNames(api, operation)),
    ...schemaNames(api),
  ];
}

function className({ loaded }: Named, resource: ResourcePlan): ExportedName[] {
  const [first] = withNested(resource).flatMap(({ operations }) => operations);
  if (!first) return [];
  const location = loaded.locate(first.reading.node, 'operationId');
  return [{ name: resource.className, kind: 'class', owner: `the resource "${resource.path.join('.')}"`, location }];
}

function paramsNames({ loaded }: Named, { reading, label, queryType, bodyType }: OperationPlan): ExportedName[] {
  const location = loaded.locate(reading.node, 'operationId');
  const params = (name: string, owner: string): ExportedName => ({ name, kind: 'params', owner, location });
  return [
    ...(queryType === undefined ? [] : [params(queryType, `the query of ${label}`)]),
    ...(bodyType && !bodyType.isSchema ? [params(bodyType.typeName, `the body of ${label}`)] : []),
  ];
}

function schemaNames({ loaded: { document, locate }, schemaTypes }: Named): ExportedName[] {
  return Object.entries(document.components?.schemas ?? {}).map(([wireName, schema]) => ({
    name: schemaTypes.get(wireName) ?? wireName,
    kind: 'schema',
    owner: `The schema "${wireName}"`,
    location: locate(schema),
  }));
}
