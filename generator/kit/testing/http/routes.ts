// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { splitRoute } from '../layout/effect.js';
import type { DescribedApi, DescribedOperation } from '../world/described.js';

/** The operation of a request, with the decoded values of its path. */
export interface RouteMatch {
  readonly operation: DescribedOperation;
  readonly path: Readonly<Record<string, string>>;
  /** The same as it was received. */
  readonly encoded: Readonly<Record<string, string>>;
}

interface Route {
  readonly operation: DescribedOperation;
  readonly segments: readonly Segment[];
  /** Query that is part of the path: `?beta=true`. */
  readonly query: URLSearchParams;
}

/** A segment of a path: literal text, or text with parameters in it. */
interface Segment {
  readonly text: string;
  /** Parameters in the segment; none for a literal one. */
  readonly names: readonly string[];
  readonly expression: RegExp | undefined;
}

/** Finds operations by method and path. */
export class Routes {
  /**
   * By method and number of segments; those with a query and with fewer parameters first, so that what says more takes
   * precedence.
   */
  readonly #routes = new Map<string, Route[]>();

  constructor({ operations, basePath, ownPaths = {}, otherPaths = [] }: DescribedApi) {
    for (const operation of operations) {
      const own = ownPaths[operation.id];
      for (const path of own === undefined ? [basePath, ...otherPaths] : [own]) this.#add(operation, path);
    }
  }

  #add(operation: DescribedOperation, base: string): void {
    const { path: below, query } = splitRoute(operation.route);
    const segments = (base + below).split('/').map(readSegment);
    const key = `${operation.method} ${segments.length}`;
    const alike = [...(this.#routes.get(key) ?? []), { operation, segments, query }];
    this.#routes.set(
      key,
      alike.sort((a, b) => looseness(a) - looseness(b)),
    );
  }

  /** @param path with the base path: `/v1/pets/pet_abc123` */
  match(method: string, path: string, query = new URLSearchParams()): RouteMatch | undefined {
    const given = path.split('/');
    for (const { operation, segments, query: own } of this.#routes.get(`${method} ${given.length}`) ?? []) {
      const values = [...own].every(([name, value]) => query.get(name) === value) && matchSegments(segments, given);
      if (values) return { operation, ...values };
    }
    return undefined;
  }
}

/** Parameters that are whole segments are looser than those that are parts of one. */
function looseness({ segments, query }: Route): number {
  const parameters = segments.filter(({ names }) => names.length > 0);
  const whole = parameters.filter(({ text, names }) => text === `{${names[0] ?? ''}}`);
  return (parameters.length * 2 + whole.length) * 10 - [...query].length;
}

function readSegment(text: string): Segment {
  const names = [...text.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  const source = text
    .split(/\{[^}]+\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(.+?)');
  return { text, names, expression: names.length === 0 ? undefined : new RegExp(`^${source}$`, 's') };
}

function matchSegments(
  template: readonly Segment[],
  given: readonly string[],
): Pick<RouteMatch, 'path' | 'encoded'> | undefined {
  const path: Record<string, string> = {};
  const encoded: Record<string, string> = {};
  for (const [index, { text, names, expression }] of template.entries()) {
    const segment = given[index] ?? '';
    const found = expression?.exec(segment);
    if (expression ? !found : segment !== text) return undefined;
    for (const [at, name] of names.entries()) {
      const received = found?.[at + 1] ?? '';
      const value = decode(received);
      // A path that cannot be decoded has no operation.
      if (value === undefined) return undefined;
      path[name] = value;
      encoded[name] = received;
    }
  }
  return { path, encoded };
}

/** `undefined` for a string that is not percent-encoded UTF-8. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
