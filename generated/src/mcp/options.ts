// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../command/command.js';
import { readFlags } from '../command/flags.js';
import type { Permissions } from './calls/catalog.js';

/** Options of the command. */
export interface McpOptions {
  readonly permissions: Permissions;
  /** Port for HTTP; `undefined`: standard input and output. */
  readonly port: number | undefined;
  readonly isEmbedded: boolean;
  readonly isConfig: boolean;
  readonly profile: string | undefined;
}

/**
 * Reads the flags of the command.
 *
 * @throws {UsageError} a flag is unknown or invalid
 */
export function readMcpOptions(args: readonly string[]): McpOptions {
  const values = readFlags(withPort(args), {
    http: { type: 'string' },
    write: { type: 'boolean' },
    delete: { type: 'boolean' },
    only: { type: 'string', multiple: true },
    embedded: { type: 'boolean' },
    profile: { type: 'string' },
    'print-config': { type: 'boolean' },
  });
  const { http, only = [], profile } = values;
  const isDeleting = values.delete === true;
  return {
    permissions: { isWriting: values.write === true || isDeleting, isDeleting, only },
    port: http === undefined ? undefined : readPort(http),
    isEmbedded: values.embedded === true,
    isConfig: values['print-config'] === true,
    profile,
  };
}

/** `--http` alone means a free port. */
function withPort(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    const next = args[index + 1];
    return arg === '--http' && (next === undefined || next.startsWith('-')) ? ['--http=0'] : [arg];
  });
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--http is ${JSON.stringify(text)}. Write a port from 0 to 65535.`);
}

/**
 * Help of the command.
 *
 * @param pattern pattern of operations, for the example: `pets.*`
 */
export function helpOf(program: string, pattern: string): string {
  return `Usage: ${program} mcp [options]

Serves the API to agents by the Model Context Protocol, on standard input and output. It only reads unless flags say
otherwise. The credential comes from the environment or a profile, as for every other command.

  --write               allow operations that create and change
  --delete              allow those that delete, too
  --only <pattern>      only these operations: '${pattern}'; may be repeated
  --http [port]         serve HTTP on this machine instead; without a port, a free one
  --embedded            work on a test double with fake records: nothing leaves this machine
  --profile <name>      credentials and address of this profile
  --print-config        print what hosts want in their settings, and end

Example: ${program} mcp --write --only '${pattern}'`;
}
