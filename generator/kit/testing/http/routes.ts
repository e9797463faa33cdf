// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { DescribedApi, DescribedOperation } from '../world/described.js';

/** The operation of a request, with the decoded values of its path. */
export interface RouteMatch {
  readonly operation: DescribedOperation;
  readonly path: Readonly<Record<string, string>>;
}

interface Route {
  readonly operation: DescribedOperation;
  readonly segments: readonly string[];
}

/** Finds operations by method and path. */
export class Routes {
  /**
   * By method and number of segments; those with fewer parameters first, so that a literal segment takes precedence.
   */
  readonly #routes = new Map<string, Route[]>();

  constructor({ operations }: DescribedApi) {
    for (const operation of operations) {
      const segments = operation.route.split('/');
      const key = `${operation.method} ${segments.length}`;
      const alike = [...(this.#routes.get(key) ?? []), { operation, segments }];
      this.#routes.set(
        key,
        alike.sort((a, b) => a.operation.path.length - b.operation.path.length),
      );
    }
  }

  /** @param path below the base path: `/pets/pet_abc123` */
  match(method: string, path: string): RouteMatch | undefined {
    const given = path.split('/');
    for (const { operation, segments } of this.#routes.get(`${method} ${given.length}`) ?? []) {
      const values = matchSegments(segments, given);
      if (values) return { operation, path: values };
    }
    return undefined;
  }
}

function matchSegments(template: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const text = given[index] ?? '';
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    const value = name === undefined ? undefined : decode(text);
    if (name !== undefined && value) values[name] = value;
    else if (segment !== text) return undefined;
  }
  return values;
}

/** `undefined` for a string that is not percent-encoded UTF-8: such a path has no operation. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
