/** Names of one place, each given once. */
export class NameSpace {
  readonly #taken: Set<string>;

  /** @param reserved Names that nothing may get. Default: none. */
  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved);
  }

  /** Takes the first free of the wanted names; if all are taken, the first of them with a number. */
  take(...wanted: readonly [string, ...string[]]): string {
    const [first] = wanted;
    let name = wanted.find((one) => !this.#taken.has(one));
    for (let count = 2; name === undefined; count += 1) {
      const numbered = `${first}${count}`;
      if (!this.#taken.has(numbered)) name = numbered;
    }
    this.#taken.add(name);
    return name;
  }
}
