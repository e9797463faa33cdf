// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Keeps one object for each name, for as long as it is in use. */
export class SharedRegistry<in out T extends object> {
  readonly entries = new Map<string, { deref(): T | undefined }>();

  /** Returns the object of a name, created if there is none. */
  get(name: string, make: () => T): T {
    const known = this.entries.get(name)?.deref();
    if (known) return known;
    for (const [other, entry] of this.entries) if (!entry.deref()) this.entries.delete(other);
    const made = make();
    this.entries.set(name, refer<T>(made));
    return made;
  }
}

/** Workers with a compatibility date before May 2025 have no WeakRef; there an entry lasts as long as its isolate. */
function refer<T extends object>(made: T): { deref(): T | undefined } {
  return typeof WeakRef === 'undefined' ? { deref: () => made } : new WeakRef<T>(made);
}
