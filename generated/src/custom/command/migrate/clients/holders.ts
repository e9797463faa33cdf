import type ts from 'typescript';

/** API that a client, or a resource of one, is needed for. */
export type Version = 'v1' | 'v2';

/** Successor of a holder: a client of one API, or one of each. */
export type Kind = Version | 'both';

/** Place that a client is in: a variable, a parameter, a property, the result of a function. */
export type Holder = number;

/** Any place that cannot be followed, such as an element of a collection. They all hold the same. */
export const OPEN: Holder = 0;

/** Any place that always holds a client of v1, such as an object of a class that extends it. */
export const V1_ONLY: Holder = 1;

/** Places that clients are in, and what each of them is needed for. */
export class Holders {
  readonly #values = new Map<ts.Node, Holder>();
  readonly #results = new Map<ts.Node, Holder>();
  readonly #parents: Holder[] = [OPEN, V1_ONLY];
  readonly #needs = new Map<Holder, Set<Version>>();
  readonly #pinned = new Set<Holder>();
  /** From a place to those that its content comes from. */
  readonly #suppliers: (readonly [Holder, Holder])[] = [];

  /** The place that a declaration, or an expression that makes a client, stands for. */
  value(node: ts.Node): Holder {
    return this.#make(this.#values, node);
  }

  /** True if a declaration is known as a place. */
  has(node: ts.Node): boolean {
    return this.#values.has(node);
  }

  /** The result of a function. */
  result(node: ts.Node): Holder {
    return this.#make(this.#results, node);
  }

  /** The two hold the same. */
  join(one: Holder, other: Holder): void {
    this.#parents[this.#root(one)] = this.#root(other);
  }

  /** The content of `to` comes from `from`, which therefore is needed for all that `to` is. */
  flow(from: Holder, to: Holder): void {
    this.#suppliers.push([to, from]);
  }

  /** The place stays a client of v1, since it is used where nothing may be changed. */
  pin(holder: Holder): void {
    this.#pinned.add(holder);
    this.need(holder, 'v1');
  }

  /** Notes what a place is needed for. */
  need(holder: Holder, version: Version): void {
    const needs = this.#needs.get(holder) ?? new Set();
    this.#needs.set(holder, needs.add(version));
  }

  /** Follows the needs to where clients are made. Call it once, after everything else. */
  settle(): void {
    const needs = new Map<Holder, Set<Version>>();
    const of = (holder: Holder) => {
      const root = this.#root(holder);
      const set = needs.get(root) ?? new Set();
      needs.set(root, set);
      return set;
    };
    for (const [holder, versions] of this.#needs) for (const version of versions) of(holder).add(version);
    let isChanged = true;
    while (isChanged) {
      isChanged = false;
      for (const [to, from] of this.#suppliers) {
        const before = of(from).size + of(to).size;
        for (const version of of(to)) of(from).add(version);
        // A place that is needed for nothing holds what it is given.
        if (of(to).size === 0) for (const version of of(from)) of(to).add(version);
        isChanged ||= of(from).size + of(to).size > before;
      }
    }
    const pinned = [...this.#pinned].map((holder) => this.#root(holder));
    needs.set(this.#root(V1_ONLY), new Set(['v1']));
    for (const root of pinned) needs.set(root, new Set(['v1']));
    this.#needs.clear();
    for (const [root, versions] of needs) this.#needs.set(root, versions);
  }

  /** Successor of a place. One that is needed for nothing becomes a client of v2. */
  kind(holder: Holder): Kind {
    const needs = this.#needs.get(this.#root(holder));
    if (!needs?.has('v1')) return 'v2';
    return needs.has('v2') ? 'both' : 'v1';
  }

  #make(known: Map<ts.Node, Holder>, node: ts.Node): Holder {
    const holder = known.get(node) ?? this.#parents.push(this.#parents.length) - 1;
    known.set(node, holder);
    return holder;
  }

  #root(holder: Holder): Holder {
    let root = holder;
    for (let parent = this.#parents[root]; parent !== undefined && parent !== root; parent = this.#parents[root]) {
      root = parent;
    }
    return root;
  }
}
