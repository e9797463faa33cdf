/** Pairs of a query or a form, as they stand on the wire. */
export class Pairs {
  readonly #pairs: { readonly name: string; readonly raw: string; isRead: boolean }[];
  readonly #decode: (text: string) => string;

  /** @param isForm True where a plus sign stands for a space. */
  constructor(text: string, isForm: boolean) {
    this.#decode = (part) => decodeURIComponent(isForm ? part.replaceAll('+', ' ') : part);
    this.#pairs = text === '' ? [] : text.split('&').map((pair) => this.#read(pair));
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

  #read(pair: string): { name: string; raw: string; isRead: boolean } {
    const at = pair.indexOf('=');
    const [name, raw] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    return { name: this.#decode(name), raw, isRead: false };
  }
}
