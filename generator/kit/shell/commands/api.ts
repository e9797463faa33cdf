// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { parseArgs } from 'node:util';
import { UsageError } from '../../command/command.js';
import type { Surroundings } from '../../command/surroundings.js';
import { jsonText } from '../output/json.js';
import { parseBody, readBodyText } from '../read/body-text.js';
import { readHeaders } from '../read/headers.js';
import type { DescribedApi } from '../describe/described.js';
import { connectOptions } from '../send/connect-options.js';

/** Help of `api`. */
export function apiHelp(program: string): string {
  return `Usage: ${program} api <method> <path> [--query name=value …] [--json <json>] [--header <name: value> …]

Sends a request that the description does not have, with the credentials, the pace and the retries of every call. The path is
below the address of the API, the body is JSON, and the response is printed as it is.

  --query <name=value>    a parameter of the query; may be repeated
  --json <json>           the body, \`@file\`, or \`@-\` for standard input
  --header <name: value>  another header; may be repeated
  --profile <name>        credentials and address of this profile
  --verbose               shows requests, waits and retries on standard error

Example
  ${program} api GET /status`;
}

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'];

/** The API responded with an error to a request that is not described. */
export class ResponseStatusError extends Error {
  override name = 'ApiError';
  readonly status: number;

  constructor(status: number, body: unknown) {
    super(`The API responded with ${status}: ${typeof body === 'string' ? body : JSON.stringify(body)}`);
    this.status = status;
  }
}

/** Sends a request that is not described, and prints the response. */
export async function runApi(
  args: readonly string[],
  {
    program,
    api,
    surroundings,
  }: { readonly program: string; readonly api: DescribedApi; readonly surroundings: Surroundings },
): Promise<void> {
  const { method, path, query, body, headers, profile, isVerbose } = await read(args, surroundings);
  const { client } = await connectOptions(api, { program, surroundings, profile, isVerbose });
  const { data, error, response } = await api.raw(client).request(method, path, {
    params: { query },
    headers,
    ...(body !== undefined && { body }),
    parseAs: 'text',
  });
  if (!response.ok) throw new ResponseStatusError(response.status, error);
  const text = typeof data === 'string' ? data : '';
  await surroundings.output.write(pretty(text));
}

function pretty(text: string): string {
  try {
    return jsonText(JSON.parse(text));
  } catch {
    return text;
  }
}

async function read(args: readonly string[], surroundings: Surroundings) {
  const { values, positionals } = parsed(args);
  const [method = '', path = '', ...others] = positionals;
  if (!METHODS.includes(method.toUpperCase()) || !path.startsWith('/') || others.length > 0)
    throw new UsageError(`api takes a method (${METHODS.join(', ')}) and a path that begins with a slash.`);
  const json = await readBodyText(values.json, surroundings);
  return {
    method: method.toUpperCase(),
    path,
    query: queryOf(values.query ?? []),
    headers: readHeaders(values.header ?? []),
    body: json === undefined ? undefined : parseBody(json),
    profile: values.profile,
    isVerbose: values.verbose === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        query: { type: 'string', multiple: true },
        json: { type: 'string' },
        header: { type: 'string', multiple: true },
        profile: { type: 'string' },
        verbose: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function queryOf(texts: readonly string[]): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const text of texts) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined)
      throw new UsageError(`--query is ${JSON.stringify(text)}. Write it as name=value.`);
    const before = Object.hasOwn(found, name) ? [found[name] ?? []].flat() : [];
    found[name] = before.length > 0 ? [...before, value] : value;
  }
  return found;
}
