import { unusedName } from '../../document/unused-name.js';

/** Names of one place, each given once. */
export class NameSpace {
  readonly #taken: Set<string>;

  /** @param reserved Names that nothing may get. Default: none. */
  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved);
  }

  /** Takes the first free of the wanted names; if all are taken, the first of them with a number. */
  take(...wanted: readonly [string, ...string[]]): string {
    const isTaken = (name: string) => this.#taken.has(name);
    const name = wanted.find((one) => !isTaken(one)) ?? unusedName(wanted[0], isTaken);
    this.#taken.add(name);
    return name;
  }
}
