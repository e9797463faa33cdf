import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { connect, REVISIONS } from '../../../test/generator/kit/mcp/support/agent.js';
import { benchRoot } from '../support/paths.js';
import type { Call, Surface } from './surface.js';

/** An MCP server, and how its tools are called. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  /** Name of the tool of a call, and its arguments. */
  toolOf(call: Call): { readonly name: string; readonly given: object };
}

/** Starts an MCP server, and connects the official client to it by standard input and output. */
export async function startServer({ command, args, variables, toolOf }: ServerCommand): Promise<Surface> {
  const env = { PATH: process.env['PATH'] ?? '', ...variables };
  const transport = new StdioClientTransport({ command, args: [...args], env, cwd: benchRoot, stderr: 'ignore' });
  const agent = await connect(transport, REVISIONS[1]);
  const { tools } = (await agent.client.request({ method: 'tools/list' }, asItIs)) as ToolList;
  const isValid = await agent.client.listTools().then(
    () => true,
    () => false,
  );
  return {
    tools: { count: tools.length, bytes: Buffer.byteLength(JSON.stringify({ tools })), isValid },
    async send(call) {
      const { name, given } = toolOf(call);
      if (!tools.some((tool) => tool.name === name)) throw new Error(`There is no tool ${name}`);
      // An error of the protocol reports a failure, too.
      return agent.call(name, given).then(
        ({ isError }) => ({ isSuccess: !isError }),
        () => ({ isSuccess: false }),
      );
    },
    close: () => agent.close(),
  };
}

interface ToolList {
  readonly tools: readonly { readonly name: string }[];
}

/** A list that the client library rejects is measured, too. */
const asItIs = {
  '~standard': { version: 1, vendor: 'bench', validate: (value: unknown) => ({ value }) },
} as const;
