// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import path from 'node:path';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { ClientOptions } from '../runtime/index.js';
import type { Command } from '../command/command.js';
import type { Surroundings } from '../command/surroundings.js';
import type { DescribedApi } from '../shell/describe/described.js';
import { connectOptions, type Connecting } from '../shell/send/connect-options.js';
import { profilesFile } from '../shell/send/profiles.js';
import { catalogOf } from './calls/catalog.js';
import { KnownFields } from './server/known-fields.js';
import { Session } from './calls/session.js';
import type { McpPackage } from './model/mcp-package.js';
import { helpOf, readMcpOptions, type McpOptions } from './options.js';
import { configText } from './print-config.js';
import { Journal } from './retry/journal.js';
import { Writer } from './retry/write-once.js';
import { createServer } from './server/create-server.js';
import type { Tools } from './server/run-tool.js';
import { serveHttp } from './server/serve-http.js';

/**
 * The command `mcp` of a package.
 *
 * @param packageName name of the npm package
 */
export function mcpCommand(packageName: string, made: McpPackage): Command {
  return {
    help: helpOf(made.program, patternOf(made)),
    async run(args, surroundings) {
      const options = readMcpOptions(args);
      if (options.isConfig) {
        const secrets = made.apis.flatMap(({ variables }) => variables.filter(({ isSecret }) => isSecret));
        const flags = args.filter((arg) => arg !== '--print-config');
        surroundings.print(configText({ program: made.program, package: packageName, secrets, flags }));
        return 0;
      }
      await serve(await toolsOf(made, options, surroundings), options, surroundings);
      return 0;
    },
  };
}

/** A pattern that some operations of the package have. */
function patternOf({ apis }: McpPackage): string {
  const [first] = catalogOf(apis, { isWriting: false, isDeleting: false, only: [] });
  return first?.name.replace(/[^.]+$/, '*') ?? '*';
}

async function serve(tools: Tools, { port }: McpOptions, { onStop, printError }: Surroundings): Promise<void> {
  const stopped = new Promise<void>((resolve) => onStop(resolve));
  if (port === undefined) {
    const transport = new StdioServerTransport();
    const ended = new Promise<void>((resolve) => process.stdin.once('end', resolve).once('close', resolve));
    const handle = serveStdio(() => createServer(tools), { transport, onerror: ({ message }) => printError(message) });
    await Promise.race([stopped, ended]);
    await handle.close();
    return;
  }
  const server = await serveHttp(() => createServer(tools), port);
  printError(`MCP is served at ${server.address}. Ctrl-C ends it.`);
  await stopped;
  await server.close();
}

/** The tools of a server, with clients that log to standard error: standard output belongs to the protocol. */
export async function toolsOf(
  made: McpPackage,
  { isEmbedded, permissions, profile }: Pick<McpOptions, 'isEmbedded' | 'permissions' | 'profile'>,
  surroundings: Surroundings,
): Promise<Tools> {
  const embedded = isEmbedded ? await made.embedded() : undefined;
  const connect = async (api: DescribedApi): Promise<Connecting> => {
    const options = embedded?.[made.apis.indexOf(api)];
    if (options) return { client: { rateLimiter: false, ...options }, secrets: secretsIn(options) };
    const scope = { program: made.program, surroundings, profile, isVerbose: false };
    const { client, secrets } = await connectOptions(api, scope);
    const { printError } = surroundings;
    const logger = { debug: printError, info: printError, warn: printError, error: printError };
    return { client: { logger, ...client }, secrets };
  };
  const file = path.join(path.dirname(profilesFile(made.program, surroundings)), 'mcp-journal.ndjson');
  const journal = new Journal(isEmbedded ? undefined : file);
  return {
    made,
    permissions,
    session: new Session(connect),
    writer: new Writer(journal, Date.now),
    fields: new KnownFields(made.moreFields),
  };
}

function secretsIn(options: ClientOptions): string[] {
  const { apiKey } = options as { readonly apiKey?: unknown };
  return typeof apiKey === 'string' ? [apiKey] : [];
}
