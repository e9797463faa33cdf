import type { ApiModel, Operation, Resource } from '../../model/model.js';

/** The resource and all that are nested in it, children before parents. */
export function withChildren(resource: Resource): Resource[] {
  return [...resource.children.flatMap(withChildren), resource];
}

/** Names of the types that an API's `types.ts` exports: its schemas, then the inputs and outputs of its methods. */
export function ownTypes(api: ApiModel): string[] {
  return [...api.schemas.map(({ typeName }) => typeName), ...allOperations(api).flatMap(typesOf)];
}

/** The operations that have a method. */
export function allOperations({ operations, resources }: Pick<ApiModel, 'operations' | 'resources'>): Operation[] {
  return [...operations, ...resources.flatMap(withChildren).flatMap((resource) => resource.operations)];
}

/** Names of the types and classes that an API exports. Others are imported under another name next to them. */
export function exportedNames(api: ApiModel): ReadonlySet<string> {
  const classes = api.resources.flatMap(withChildren).map(({ className }) => className);
  const options = api.optionsType ?? [];
  return new Set([api.client.className, ...[options].flat(), ...classes, ...ownTypes(api)]);
}

function typesOf({ query, body, outputs }: Operation): string[] {
  const inputs = [...(query ? [query.typeName] : []), ...(body && !body.isSchema ? [body.typeName] : [])];
  return [...inputs, ...outputs.map(({ typeName }) => typeName)];
}
