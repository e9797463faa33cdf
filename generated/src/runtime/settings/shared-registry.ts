// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Keeps one thing for each name, as long as somebody uses it. */
export class SharedRegistry<in out T extends object> {
  readonly #entries = new Map<string, { deref(): T | undefined }>();

  /** What is kept under a name; made where nothing is. */
  get(name: string, make: () => T): T {
    const known = this.#entries.get(name)?.deref();
    if (known) return known;
    this.#dropUnused();
    const made = make();
    this.#entries.set(name, refer<T>(made));
    return made;
  }

  #dropUnused(): void {
    for (const [name, entry] of this.#entries) if (!entry.deref()) this.#entries.delete(name);
  }
}

/** Workers with a compatibility date before May 2025 have no weak references; there an entry lasts as long as its isolate. */
function refer<T extends object>(made: T): { deref(): T | undefined } {
  return typeof WeakRef === 'undefined' ? { deref: () => made } : new WeakRef<T>(made);
}
