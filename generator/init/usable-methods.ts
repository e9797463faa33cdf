import type { OperationReading } from '../document/operation-reading.js';
import type { NamedMethod } from '../load/settings/named-methods.js';
import { isReservedName } from '../plan/derive/name-table.js';
import { routeOf } from '../plan/methods/settings-names.js';

/** Names that another file gives, sorted out: those that hold, and why others do not. */
export interface UsableMethods {
  readonly methods: readonly NamedMethod[];
  /** A line each. */
  readonly notes: readonly string[];
}

/** Sorts out names: each must be of an operation of the document, and of no other one. */
export function usableMethods(wanted: readonly NamedMethod[], readings: readonly OperationReading[]): UsableMethods {
  const routes = new Set(readings.map(routeOf));
  const resources = new Set(
    wanted.flatMap(({ resource }) => resource.map((_, depth) => pathOf(resource.slice(0, depth + 1)))),
  );
  const seen = new Set<string>();
  const methods: NamedMethod[] = [];
  const notes: string[] = [];
  for (const named of wanted) {
    const path = [...named.resource, named.methodName];
    const label = path.join('.');
    const route = routeOf(named);
    const note = (reason: string) => notes.push(`${label}: ${reason}`);
    if (!routes.has(route)) note(`the document has no operation \`${route}\``);
    else if (path.some((name, depth) => isReservedName(name, depth)))
      note('a client cannot have a member of this name');
    else if (resources.has(pathOf(path))) note('it is a resource too');
    else if (seen.has(route)) note(`\`${route}\` has a name already`);
    else if (seen.has(label)) note('another operation has this name already');
    else methods.push(named);
    seen.add(route).add(label);
  }
  return { methods, notes };
}

function pathOf(resource: readonly string[]): string {
  return resource.join('.');
}
