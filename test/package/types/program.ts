import type { ApiModel, Operation, PathParameter, Resource } from '../../../generator/model/model.js';

/** An operation and where the client has it: `pipelines.stages`. */
interface Place {
  readonly owner: string;
  readonly operation: Operation;
}

/** How a program makes its calls: not at all, with the generated methods, or with openapi-fetch. */
export type Style = 'none' | 'methods' | 'raw';

/** The text of a program with `count` functions, each of which makes one call of the API, in order. */
export function writeProgram(api: ApiModel, count: number, style: Style): string {
  const places = api.resources.flatMap((resource) => placesOf(resource, resource.propertyName));
  const used = Array.from({ length: count }, (_, index) => places[index % places.length]!);
  const types = new Set(used.flatMap(({ operation }) => inputs(operation).map(({ type }) => type)));
  const functions = used.map((place, index) => {
    const parameters = inputs(place.operation).map(({ name, type }) => `, ${name}: ${type}`);
    const signature = `export async function call${index}(client: ${api.client.className}${parameters.join('')})`;
    return `${signature} { return ${writeCall(place, style)}; }`;
  });
  const names = [api.client.className, ...types].join(', ');
  return [`import type { ${names} } from '${api.client.package}';`, ...functions].join('\n');
}

/** How many methods the client has. */
export function methodsOf(api: ApiModel): number {
  return api.resources.flatMap((resource) => placesOf(resource, resource.propertyName)).length;
}

function placesOf(resource: Resource, owner: string): Place[] {
  return [
    ...resource.operations.map((operation) => ({ owner, operation })),
    ...resource.children.flatMap((child) => placesOf(child, `${owner}.${child.propertyName}`)),
  ];
}

function inputs({ body, query }: Operation): { readonly name: string; readonly type: string }[] {
  return [
    ...(body ? [{ name: 'body', type: body.typeName }] : []),
    ...(query ? [{ name: 'query', type: query.typeName }] : []),
  ];
}

function writeCall({ owner, operation }: Place, style: Style): string {
  const names = inputs(operation).map(({ name }) => name);
  const { methodName, httpMethod, route, pathParameters } = operation;
  if (style === 'none') return '0';
  if (style === 'methods') {
    return `await client.${owner}.${methodName}(${[...pathParameters.map(exampleOf), ...names].join(', ')})`;
  }
  const path = pathParameters.map((parameter) => `'${parameter.wireName}': ${exampleOf(parameter)}`);
  const params = [
    ...(path.length > 0 ? [`path: { ${path.join(', ')} }`] : []),
    ...names.filter((name) => name === 'query'),
  ];
  const init = [`params: { ${params.join(', ')} }`, ...names.filter((name) => name === 'body')];
  return `await client.raw.${httpMethod}('${route}', { ${init.join(', ')} })`;
}

function exampleOf({ idPrefix = '' }: PathParameter): string {
  return `'${idPrefix}abc123'`;
}
