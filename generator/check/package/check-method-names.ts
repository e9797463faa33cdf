import type { NamedMethod } from '../../load/settings/named-methods.js';
import type { Settings } from '../../load/settings/load-settings.js';
import type { Problem } from '../../model/problem.js';
import { isReservedName } from '../../plan/derive/name-table.js';
import { routeOf } from '../../plan/methods/settings-names.js';
import type { ApiPlan } from '../../plan/plan.js';

/** Code of the problem of a method whose operation is gone, which `--prune` solves. */
export const GONE = 'route-gone';

/** Finds methods of the settings whose operation is not there, or has a name already, and names that clash. */
export function checkMethodNames({ locate }: Settings, apis: readonly ApiPlan[]): Problem[] {
  return apis.flatMap((api) => {
    const { methods = [] } = api.settings;
    const scope = { api, methods, locate };
    return methods.flatMap((named) =>
      checkRoute(named, scope).concat(checkReserved(named, scope), checkClash(named, scope)),
    );
  });
}

interface Scope extends Pick<Settings, 'locate'> {
  readonly api: ApiPlan;
  readonly methods: readonly NamedMethod[];
}

/** Methods of an API's settings whose operation is gone from its document. */
export function goneMethods({ settings: { methods = [] }, operations }: ApiPlan): NamedMethod[] {
  const routes = new Set(operations.map(({ reading }) => routeOf(reading)));
  return methods.filter((named) => !routes.has(routeOf(named)));
}

function checkRoute(named: NamedMethod, { api, methods, locate }: Scope): Problem[] {
  const route = routeOf(named);
  const problem = (code: string, message: string, fix: string) => [
    { code, location: locate(...named.keys), message: `${labelOf(named)}: ${message}`, fix },
  ];
  if (!api.operations.some(({ reading }) => routeOf(reading) === route)) {
    const other = api.operations.find(({ reading }) => withoutNames(routeOf(reading)) === withoutNames(route));
    const message = `${api.loaded.rootFile} has no operation \`${route}\`.`;
    if (other)
      return problem(GONE, message, `Write \`${routeOf(other.reading)}\`, which differs in names of parameters.`);
    return problem(
      GONE,
      message,
      'Write the route that took its place, or remove the line; `--prune` removes all such lines.',
    );
  }
  const first = methods.find((other) => routeOf(other) === route);
  if (first === undefined || first === named) return [];
  const { line } = locate(...first.keys);
  return problem('route-twice', `\`${route}\` is ${labelOf(first)} already (line ${line}).`, 'Remove one of the two.');
}

/** `/pets/{id}` → `/pets/{}` */
function withoutNames(route: string): string {
  return route.replaceAll(/\{[^}]*\}/g, '{}');
}

function checkReserved(named: NamedMethod, { locate }: Scope): Problem[] {
  const path = [...named.resource, named.methodName];
  const reserved = path.find((name, depth) => isReservedName(name, depth));
  if (reserved === undefined) return [];
  const message = `${labelOf(named)}: "${reserved}" cannot be the name of a member of a client.`;
  return [{ code: 'name-reserved', location: locate(...named.keys), message, fix: 'Choose another name.' }];
}

/** A method and a resource are members of the same class. */
function checkClash(named: NamedMethod, { methods, locate }: Scope): Problem[] {
  const path = labelOf(named);
  const inside = methods.find(({ resource }) => isBelow(resource.join('.'), path));
  if (inside === undefined) return [];
  const { line } = locate(...inside.keys);
  const message = `${path} is a method here, and a resource with methods (line ${line}).`;
  return [{ code: 'name-taken', location: locate(...named.keys), message, fix: 'Give one of the two another name.' }];
}

function isBelow(resource: string, path: string): boolean {
  return resource === path || resource.startsWith(`${path}.`);
}

function labelOf({ resource, methodName }: NamedMethod): string {
  return [...resource, methodName].join('.');
}
