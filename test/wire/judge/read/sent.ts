import type { SentBody } from './body.js';
import { readCookies } from './in-header.js';
import { Pairs } from './pairs.js';

/** A request as it goes over the wire. */
export class Sent {
  readonly method: string;
  readonly url: URL;
  readonly query: Pairs;
  readonly cookies: ReadonlyMap<string, string>;
  /** `undefined` without a body. */
  readonly body: SentBody | undefined;
  readonly #headers: Headers;

  private constructor(url: string, init: RequestInit, bytes: Uint8Array | undefined) {
    this.method = (init.method ?? 'GET').toLowerCase();
    this.url = new URL(url);
    this.query = Pairs.read(this.url.search.slice(1), false);
    this.#headers = new Headers(init.headers);
    this.cookies = readCookies(this.#headers.get('cookie') ?? undefined);
    this.body = bytes && { contentType: this.#headers.get('content-type') ?? '', bytes };
  }

  /** Reads the arguments of `fetch`. */
  static async of(url: string, init: RequestInit): Promise<Sent> {
    const hasBody = init.body !== undefined && init.body !== null;
    return new Sent(url, init, hasBody ? new Uint8Array(await new Response(init.body).arrayBuffer()) : undefined);
  }

  header(name: string): string | undefined {
    return this.#headers.get(name) ?? undefined;
  }

  headerNames(): string[] {
    return [...this.#headers.keys()];
  }

  /** All texts in which a credential could stand. */
  everything(): string[] {
    const { href } = this.url;
    const body = this.body ? [new TextDecoder().decode(this.body.bytes)] : [];
    return [href, decodeURIComponentOf(href), ...this.#headers.values(), ...body];
  }
}

function decodeURIComponentOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
