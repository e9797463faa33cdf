import { optional, isMap, type Shape } from '../../document/shapes.js';

/** A method that the settings name. */
export interface NamedMethod {
  /** `['customers', 'sources']`; empty for a method of the client. */
  readonly resource: readonly string[];
  readonly methodName: string;
  /** In lower case: `get`. */
  readonly method: string;
  /** Path template, as the document has it: `/customers/{id}`. */
  readonly path: string;
  /** False to return a page as it is, although its parameters and response have the shape of a list. */
  readonly isPaged: boolean;
  /** Members that lead to it, from the root of the settings file. */
  readonly keys: readonly string[];
}

/** Key of the methods of the client itself. */
export const CLIENT_KEY = '$client';

/** A method may be one that only the API knows. */
const ROUTE = /^([a-z][a-z-]*)\s+(\S.*)$/is;

/** True for a method and a path: `get /pets`. */
export function isRoute(value: unknown): value is string {
  return typeof value === 'string' && ROUTE.test(value);
}

const ROUTE_HINT = 'a method and a path, such as `get /pets/{id}`';
const NAME = /^[a-z][A-Za-z0-9]*$/;
const names = { hint: 'a name in camelCase, such as `listEvents`', accepts: (key: string) => NAME.test(key) };

/** A method's value is a route, or an object with one. */
const method: Shape = { hint: `${ROUTE_HINT}, or \`{ endpoint, paginated? }\``, accepts: isMethod };

const methods: Shape = { hint: '{ <name>: <route> }', each: method, names };

const resource: Shape = {
  hint: '{ methods?, subresources? }',
  // Read when it is needed, since a resource has resources.
  get members() {
    return { methods: optional(methods), subresources: optional({ hint: SUBRESOURCES, each: resource, names }) };
  },
};

const SUBRESOURCES = '{ <name>: { methods?, subresources? } }';

/** Shape of `resources` in the settings of an API. */
export const RESOURCES_SHAPE: Shape = {
  hint: SUBRESOURCES,
  each: resource,
  names: {
    hint: 'a name in camelCase, such as `pets`, or `$client`',
    accepts: (key) => key === CLIENT_KEY || NAME.test(key),
  },
};

const METHOD_OBJECT: Readonly<Record<string, Shape>> = {
  endpoint: { hint: ROUTE_HINT, accepts: isRoute },
  paginated: { hint: 'true or false', accepts: (value) => typeof value === 'boolean' },
};

function isMethod(value: unknown): boolean {
  if (!isMap(value)) return isRoute(value);
  return 'endpoint' in value && Object.entries(value).every(([key, part]) => METHOD_OBJECT[key]?.accepts?.(part));
}

/** Methods of a tree of resources, in its order. */
export interface ResourceTree {
  readonly methods?: Readonly<Record<string, string | { readonly endpoint: string; readonly paginated?: boolean }>>;
  readonly subresources?: Readonly<Record<string, ResourceTree>>;
}

/**
 * Reads `resources` of the settings, which has its shape.
 *
 * @param keys Members that lead to it.
 */
export function readResources(
  resources: Readonly<Record<string, ResourceTree>>,
  keys: readonly string[],
): NamedMethod[] {
  return Object.entries(resources).flatMap(([name, tree]) =>
    readTree(tree, name === CLIENT_KEY ? [] : [name], [...keys, name]),
  );
}

function readTree(tree: ResourceTree, path: readonly string[], keys: readonly string[]): NamedMethod[] {
  const own = Object.entries(tree.methods ?? {}).map(([methodName, value]) => {
    const { endpoint, paginated = true } = typeof value === 'string' ? { endpoint: value } : value;
    const [, verb = '', route = ''] = ROUTE.exec(endpoint) ?? [];
    return {
      resource: path,
      methodName,
      method: verb.toLowerCase(),
      path: route,
      isPaged: paginated,
      keys: [...keys, 'methods', methodName],
    };
  });
  const nested = Object.entries(tree.subresources ?? {}).flatMap(([name, child]) =>
    readTree(child, [...path, name], [...keys, 'subresources', name]),
  );
  return [...own, ...nested];
}
