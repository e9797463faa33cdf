import { shapeOf } from './shape.js';
import { plain } from './tolerance.js';

/** The members of an object, each found by any of several names. It records which members were never read. */
export class Members {
  readonly #raw: object;
  /** By plain name; nested ones after those of the object itself. */
  readonly #entries: readonly { readonly name: string; readonly path: string; readonly value: unknown }[];
  readonly #used = new Set<string>();

  constructor(raw: object, nested: readonly string[] = []) {
    this.#raw = raw;
    const isNested = (name: string) => nested.some((other) => plain(other) === plain(name));
    const own = Object.entries(raw).flatMap(([name, value]) =>
      isNested(name) && isObject(value) ? [] : [[name, value]],
    );
    const inner = Object.entries(raw).flatMap(([name, value]) =>
      isNested(name) && isObject(value)
        ? Object.entries(value).map(([child, member]) => [child, member, `${name}.${child}`])
        : [],
    );
    this.#entries = [...own, ...inner].map(([name, value, path = name]) => ({
      name: plain(name as string),
      path: path as string,
      value: value as unknown,
    }));
  }

  /** The value of the first of the names that exists and fits. */
  find<T>(names: readonly string[], fits: (value: unknown) => value is T): T | undefined {
    for (const name of names) {
      for (const entry of this.#entries.filter((other) => other.name === plain(name))) {
        if (!fits(entry.value)) continue;
        this.#used.add(entry.path);
        return entry.value;
      }
    }
    return undefined;
  }

  /** Names of the members that were never read. Members without a value do not count. */
  unused(): string[] {
    const left = this.#entries.filter(({ path, value }) => !this.#used.has(path) && value !== null && value !== '');
    return left.map(({ path }) => path);
  }

  /** Shape of the object, without its values. */
  shape(): string {
    return shapeOf(this.#raw);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
