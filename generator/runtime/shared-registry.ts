// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** Keeps one thing for each name, as long as somebody uses it. */
export class SharedRegistry<in out T extends object> {
  readonly #entries = new Map<string, WeakRef<T>>();

  /** What is kept under a name; made where nothing is. */
  get(name: string, make: () => T): T {
    const known = this.#entries.get(name)?.deref();
    if (known) return known;
    this.#dropUnused();
    const made = make();
    this.#entries.set(name, new WeakRef<T>(made));
    return made;
  }

  #dropUnused(): void {
    for (const [name, entry] of this.#entries) if (!entry.deref()) this.#entries.delete(name);
  }
}
