import type { OperationReading } from '../../document/operation-reading.js';
import type { ApiSettings } from '../../load/settings/load-settings.js';
import type { NamedMethod } from '../../load/settings/named-methods.js';

/** A method and a path as one string, by which the settings and the document name an operation: `get /pets/{id}`. */
export function routeOf({ method, path }: Pick<OperationReading, 'method' | 'path'> | NamedMethod): string {
  return `${method} ${path}`;
}

/** Methods of the settings by their operations. The first that names an operation holds; another one is a problem. */
export function namedMethods(
  readings: readonly OperationReading[],
  { methods = [] }: Pick<ApiSettings, 'methods'>,
): ReadonlyMap<OperationReading, NamedMethod> {
  const byRoute = new Map(methods.toReversed().map((named) => [routeOf(named), named]));
  return new Map(
    readings.flatMap((reading) => {
      const named = byRoute.get(routeOf(reading));
      return named ? [[reading, named] as const] : [];
    }),
  );
}
