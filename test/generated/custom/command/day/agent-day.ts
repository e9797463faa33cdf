import type { Clock } from '../../../../../generated/src/runtime/index.js';
import { apis } from '../../../../../generated/src/program/calls.js';
import { liveFields } from '../../../../../generated/src/custom/command/fields/live-fields.js';
import type { TestHeffl } from '../../../../../generated/src/custom/testing/index.js';
import { agentOf, toolsFor, type Agent, type Seen } from '../../../../generator/kit/mcp/support/agent.js';
import type { Row } from './changes.js';

/** An agent with the official client of the protocol, and the bytes of the results that it read. */
export class AgentDay {
  readonly #api: TestHeffl;
  readonly #clock: Clock;
  #agent: Promise<Agent> | undefined;
  calls = 0;
  bytes = 0;

  constructor(api: TestHeffl, clock: Clock) {
    this.#api = api;
    this.#clock = clock;
  }

  /** Starts the server with or without the permission to delete. Default: without. */
  async start({ isDeleting = false } = {}): Promise<Agent> {
    await this.close();
    const { apiKey, fetch } = this.#api;
    const tools = toolsFor({
      apis,
      client: { apiKey, fetch, clock: this.#clock } as never,
      secrets: [apiKey],
      permissions: { isDeleting },
      moreFields: liveFields,
      now: () => this.#clock.now(),
    });
    this.#agent = agentOf(tools);
    return this.#agent;
  }

  async close(): Promise<void> {
    await (await this.#agent)?.close();
    this.#agent = undefined;
  }

  /** Calls a tool. */
  async call(tool: string, given: object): Promise<Seen> {
    const agent = await (this.#agent ?? this.start());
    const seen = await agent.call(tool, given);
    this.calls += 1;
    this.bytes += Buffer.byteLength(seen.text);
    return seen;
  }

  /** Searches for an operation by words, and reads how it is called, as an agent does before its first call. */
  async learn(operation: string, words: string): Promise<Readonly<Record<string, unknown>>> {
    const { operations } = (await this.call('find', { words, limit: 5 })).data;
    const found = (operations as readonly { readonly operation: string }[]).map((one) => one.operation);
    if (!found.includes(operation)) throw new Error(`"${words}" finds ${found.join(', ')}, not ${operation}`);
    return (await this.call('describe', { operation })).data;
  }

  /** Reads or writes a record; the call must succeed. */
  async record(tool: 'read' | 'write', given: object): Promise<Row> {
    return (await this.#done(tool, given))['data'] as Row;
  }

  /** Reads a list to its end. */
  async list(given: object): Promise<Row[]> {
    const rows: Row[] = [];
    let resume: unknown;
    do {
      const data = await this.#done('read', { ...given, ...(resume !== undefined && { resume }) });
      rows.push(...(data['data'] as readonly Row[]));
      resume = data['resume'];
    } while (resume !== undefined);
    return rows;
  }

  async #done(tool: string, given: object): Promise<Seen['data']> {
    const { isError, data, text } = await this.call(tool, given);
    if (isError) throw new Error(`${tool} ${JSON.stringify(given)} failed: ${text}`);
    return data;
  }
}
