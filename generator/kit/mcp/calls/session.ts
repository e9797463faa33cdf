// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import type { ClientOptions } from '../../runtime/index.js';
import type { DescribedApi } from '../../shell/describe/described.js';
import type { Connecting } from '../../shell/send/connect-options.js';

/** Clients of a server. Each API has one, so that all calls share its queue for the rate limit. */
export class Session {
  readonly #connect: (api: DescribedApi) => Promise<Connecting>;
  readonly #clients = new Map<DescribedApi, Promise<object>>();
  readonly #secrets = new Set<string>();

  /** @param connect Options of the client of an API */
  constructor(connect: (api: DescribedApi) => Promise<Connecting>) {
    this.#connect = connect;
  }

  /** Credentials in use, which no result may show. */
  get secrets(): readonly string[] {
    return [...this.#secrets];
  }

  /** The client of an API. One that could not be made is tried again at the next call. */
  client(api: DescribedApi): Promise<object> {
    const known = this.#clients.get(api);
    if (known) return known;
    const made = this.#make(api);
    this.#clients.set(api, made);
    made.catch(() => this.#clients.delete(api));
    return made;
  }

  async #make(api: DescribedApi): Promise<object> {
    const { client, secrets } = await this.#connect(api);
    for (const secret of secrets) this.#secrets.add(secret);
    const options: ClientOptions = client;
    return api.create(options);
  }
}
