/** Pairs of a query or a form, as they stand on the wire. */
export class Pairs {
  readonly #pairs: { readonly name: string; readonly raw: string; isRead: boolean }[];
  readonly #decode: (text: string) => string;

  /**
   * @param pairs Names and values, the latter as they stand on the wire.
   * @param decode Reads a value, or a part of one.
   */
  constructor(pairs: readonly (readonly [name: string, raw: string])[], decode: (text: string) => string) {
    this.#pairs = pairs.map(([name, raw]) => ({ name, raw, isRead: false }));
    this.#decode = decode;
  }

  /** Reads a query, or a form, where a plus sign stands for a space. */
  static read(text: string, isForm: boolean): Pairs {
    const decode = (part: string) => decodeURIComponent(isForm ? part.replaceAll('+', ' ') : part);
    const pairs = text === '' ? [] : text.split('&').map((pair) => pair.split(/=(.*)/s));
    return new Pairs(
      pairs.map(([name = '', raw = '']) => [decode(name), raw] as const),
      decode,
    );
  }

  /** Values of a name, not decoded. */
  raw(name: string): string[] {
    const found = this.#pairs.filter((pair) => pair.name === name);
    for (const pair of found) pair.isRead = true;
    return found.map(({ raw }) => raw);
  }

  /** The pairs whose name begins with another one and a bracket, as text for another reader. */
  inBrackets(name: string): string {
    const found = this.#pairs.filter((pair) => pair.name.startsWith(`${name}[`));
    for (const pair of found) pair.isRead = true;
    return found
      .map((pair) => `${encodeURIComponent(pair.name)}=${encodeURIComponent(this.decode(pair.raw))}`)
      .join('&');
  }

  decode(text: string): string {
    return this.#decode(text);
  }

  /** Names of the pairs that nobody has asked for. */
  unread(): string[] {
    return this.#pairs.filter(({ isRead }) => !isRead).map(({ name }) => name);
  }
}
