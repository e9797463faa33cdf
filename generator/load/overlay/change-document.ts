import { isMap } from '../../document/shapes.js';
import type { Locator } from '../files/locate.js';
import type { Path } from './select-nodes.js';

/** A document that overlays change in place. */
export class ChangeableDocument {
  readonly root: object;
  readonly #positions: Locator;
  /** Objects that stand in several places, so that only a copy may be changed. */
  readonly #shared: Set<object>;

  constructor(root: object, positions: Locator) {
    this.root = root;
    this.#positions = positions;
    this.#shared = sharedObjects(root);
  }

  /** The value at a path that leads somewhere. */
  at(path: Path): unknown {
    return path.reduce<unknown>((value, key) => Reflect.get(value as object, key), this.root);
  }

  /** Removes the values at these paths. */
  remove(paths: readonly Path[]): void {
    const members = paths.map((path) => ({ parent: this.#own(path.slice(0, -1)), key: path.at(-1) ?? '' }));
    // From the end of a list, so that the others keep their places.
    for (const { parent, key } of members.toSorted((a, b) => Number(b.key) - Number(a.key) || 0)) {
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else Reflect.deleteProperty(parent, key);
    }
  }

  /** Merges a value into the one at a path. Returns why it does not fit, as the end of a sentence. */
  update(path: Path, value: unknown): string | undefined {
    const target = this.at(path);
    if (Array.isArray(target)) {
      const list = this.#own(path) as unknown[];
      for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) list.push(this.#copy(item));
      return undefined;
    }
    if (isMap(target)) return isMap(value) ? this.#merge(path, value) : misfit(value, target);
    if (typeof value === 'object' && value !== null) return misfit(value, target);
    Reflect.set(this.#own(path.slice(0, -1)), path.at(-1) ?? '', value);
    return undefined;
  }

  #merge(path: Path, value: object): string | undefined {
    for (const [key, part] of Object.entries(value) as [string, unknown][]) {
      const target = this.#own(path);
      const known: unknown = Object.hasOwn(target, key) ? Reflect.get(target, key) : undefined;
      const isMerged = typeof known === 'object' && known !== null;
      if (isMerged && (!Array.isArray(known) || Array.isArray(part))) {
        const fault = this.update([...path, key], part);
        if (fault !== undefined) return fault;
      } else if (isMerged || (known !== undefined && typeof part === 'object' && part !== null)) {
        return misfit(part, known);
      } else {
        Reflect.set(target, key, this.#copy(part));
      }
    }
    return undefined;
  }

  /** The object at a path, which stands nowhere else. */
  #own(path: Path): object {
    let node = this.root;
    for (const key of path) {
      const child = Reflect.get(node, key) as object;
      if (this.#shared.has(child)) Reflect.set(node, key, this.#split(child));
      node = Reflect.get(node, key) as object;
    }
    return node;
  }

  /** A copy of a shared object. Its parts are shared with it now. */
  #split(shared: object): object {
    const copy: object = Array.isArray(shared) ? [...(shared as unknown[])] : { ...shared };
    this.#positions.adopt(copy, shared);
    for (const part of Object.values(copy) as unknown[])
      if (typeof part === 'object' && part !== null) this.#shared.add(part);
    return copy;
  }

  /** A copy of a value, whose position is that of the value. */
  #copy(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const copy: object = Array.isArray(value)
      ? value.map((item) => this.#copy(item))
      : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.#copy(part)]));
    this.#positions.adopt(copy, value);
    return copy;
  }
}

function sharedObjects(root: object): Set<object> {
  const seen = new Set<object>();
  const shared = new Set<object>();
  const left: unknown[] = [root];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (seen.has(value)) shared.add(value);
    else left.push(...(Object.values(value) as unknown[]));
    seen.add(value);
  }
  return shared;
}

function misfit(value: unknown, target: unknown): string {
  return `does not fit: ${kindOf(value)} cannot be merged into ${kindOf(target)}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  return isMap(value) ? 'an object' : JSON.stringify(value);
}
