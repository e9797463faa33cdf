import type { DescribedOperation } from './description.js';

/** An operation that a request is for, with the decoded values of its path parameters. */
export interface RouteMatch {
  readonly operation: DescribedOperation;
  readonly pathValues: Readonly<Record<string, string>>;
}

/** Finds the operation for a method and a path below the base path. A literal segment wins over a parameter. */
export function matchRoute(
  operations: readonly DescribedOperation[],
  method: string,
  path: string,
): RouteMatch | undefined {
  const matches = operations
    .filter((operation) => operation.method === method)
    .flatMap((operation) => {
      const pathValues = matchSegments(operation.route.split('/'), path.split('/'));
      return pathValues ? [{ operation, pathValues }] : [];
    });
  return matches.toSorted((a, b) => Object.keys(a.pathValues).length - Object.keys(b.pathValues).length)[0];
}

function matchSegments(template: readonly string[], actual: readonly string[]): Record<string, string> | undefined {
  if (template.length !== actual.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const given = actual[index] ?? '';
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    const value = name === undefined ? undefined : decode(given);
    if (name !== undefined && value) values[name] = value;
    else if (segment !== given) return undefined;
  }
  return values;
}

/** `undefined` for text that is not percent-encoded UTF-8: such a path leads nowhere. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
