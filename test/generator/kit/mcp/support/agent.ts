import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { createMcpHandler } from '@modelcontextprotocol/server';
import type { ClientOptions } from '../../../../../generated/src/runtime/index.js';
import type { Call } from '../../../../../generated/src/shell/describe/described.js';
import { KnownFields } from '../../../../../generated/src/mcp/server/known-fields.js';
import { Session } from '../../../../../generated/src/mcp/calls/session.js';
import type { Permissions } from '../../../../../generated/src/mcp/calls/catalog.js';
import type { McpPackage } from '../../../../../generated/src/mcp/model/mcp-package.js';
import { Journal } from '../../../../../generated/src/mcp/retry/journal.js';
import { Writer } from '../../../../../generated/src/mcp/retry/write-once.js';
import { createServer } from '../../../../../generated/src/mcp/server/create-server.js';
import type { Tools } from '../../../../../generated/src/mcp/server/run-tool.js';

/** Revisions of the protocol that a server speaks. */
export const REVISIONS = ['2026-07-28', '2025-11-25'] as const;

/** Result of a tool. */
export interface Seen {
  readonly isError: boolean;
  readonly data: Readonly<Record<string, unknown>>;
  /** The same as text, which most hosts show to the model. */
  readonly text: string;
}

/** A client of a server in this process, by the official library. */
export interface Agent {
  readonly client: Client;
  call(tool: string, given: object): Promise<Seen>;
  close(): Promise<void>;
}

/** Settings of a server in this process. */
export interface Served {
  readonly apis: McpPackage['apis'];
  readonly client: ClientOptions;
  readonly secrets?: readonly string[];
  readonly permissions?: Partial<Permissions>;
  readonly journal?: Journal;
  readonly moreFields?: (call: Call, client: object) => ReturnType<NonNullable<McpPackage['moreFields']>>;
  now?(): number;
}

/** The tools of a server in this process. */
export function toolsFor({
  apis,
  client,
  secrets = [],
  permissions,
  journal,
  moreFields,
  now = () => 0,
}: Served): Tools {
  const made: McpPackage = {
    program: 'shop',
    version: '1.2.3',
    apis,
    embedded: async () => [],
    ...(moreFields && { moreFields }),
  };
  return {
    made,
    permissions: { isWriting: true, isDeleting: true, only: [], ...permissions },
    session: new Session(async () => ({ client, secrets })),
    writer: new Writer(journal ?? new Journal(undefined), now),
    fields: new KnownFields(moreFields),
  };
}

/** Connects the official client to a server in this process. */
export async function agentOf(tools: Tools, revision: (typeof REVISIONS)[number] = REVISIONS[0]): Promise<Agent> {
  const handler = createMcpHandler(() => createServer(tools));
  const transport = new StreamableHTTPClientTransport(new URL('http://127.0.0.1/mcp'), {
    fetch: (input, init) => handler.fetch(new Request(input, init)),
  });
  return connect(transport, revision, () => handler.close());
}

/** Connects the official client by a transport. */
export async function connect(
  transport: Parameters<Client['connect']>[0],
  revision: (typeof REVISIONS)[number],
  end: () => Promise<void> = async () => undefined,
): Promise<Agent> {
  const isModern = revision === REVISIONS[0];
  const client = new Client(
    { name: 'test', version: '1' },
    isModern ? { versionNegotiation: { mode: { pin: revision } } } : {},
  );
  await client.connect(transport);
  return {
    client,
    async call(name, given) {
      const result = await client.callTool({ name, arguments: given as Record<string, unknown> });
      const [content] = result.content;
      return {
        isError: result.isError === true,
        data: result.structuredContent as Seen['data'],
        text: content?.type === 'text' ? content.text : '',
      };
    },
    async close() {
      await client.close();
      await end();
    },
  };
}

/** The error of a result. */
export function errorOf({ data }: Seen): Readonly<Record<string, unknown>> {
  return data['error'] as Readonly<Record<string, unknown>>;
}
