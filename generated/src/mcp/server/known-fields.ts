// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import type { Call, MoreFields } from '../../shell/describe/described.js';
import { withMoreFields } from '../../shell/describe/prepare.js';
import type { McpPackage } from '../model/mcp-package.js';
import { errorData } from '../results/failure.js';

/** Fields that the description does not name, such as custom fields of a workspace. They are read once for each call. */
export class KnownFields {
  readonly #moreFields: McpPackage['moreFields'];
  readonly #known = new Map<string, MoreFields | undefined>();

  constructor(moreFields: McpPackage['moreFields']) {
    this.#moreFields = moreFields;
  }

  /** A call with its fields as they are now. Where they cannot be read, a note says so. */
  async read(call: Call, client: () => Promise<object>): Promise<Call> {
    const more = await this.#read(call, client);
    this.#known.set(keyOf(call), more);
    return withMoreFields(call, more);
  }

  /** Checks arguments of a call. What does not fit fields that were read earlier may fit them as they are now. */
  async check<Checked>(call: Call, client: () => Promise<object>, check: (call: Call) => Checked): Promise<Checked> {
    const key = keyOf(call);
    if (!this.#known.has(key)) return check(await this.read(call, client));
    const more = this.#known.get(key);
    try {
      return check(withMoreFields(call, more));
    } catch (error) {
      if (!more) throw error;
      return check(await this.read(call, client));
    }
  }

  async #read(call: Call, client: () => Promise<object>): Promise<MoreFields | undefined> {
    if (!this.#moreFields) return undefined;
    try {
      return await this.#moreFields(call, await client());
    } catch (error) {
      const { message } = errorData(error);
      return { body: {}, note: `Fields besides those of the description could not be read: ${message}` };
    }
  }
}

function keyOf({ api, id }: Call): string {
  return `${api.prefix} ${id}`;
}
