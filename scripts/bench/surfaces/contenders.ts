import path from 'node:path';
import { packageRoot } from '../../support/build-client.js';
import { newerNode } from '../support/paths.js';
import { startServer } from './mcp-server.js';
import { startProgram } from './shell-program.js';
import type { Call, Place, Surface } from './surface.js';

/** A program or a server that is made of our description, or reads it. */
export interface Contender {
  readonly name: string;
  /** Packages whose versions the page names. */
  readonly packages: readonly string[];
  start(place: Place): Promise<Surface>;
}

/** Output of the generators, and the description in one file; `prepare` makes them. */
export const folder = '.out/surfaces';
export const description = `${folder}/openapi.json`;

const ours = path.join(packageRoot, 'dist/custom/command/main.js');
/** `contacts.update` → `contacts_update` */
const snake = ({ operation }: Call) => operation.replaceAll('.', '_');

/** `--name value` for each. */
function flagsOf(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
}

/** Each as its own documentation has it, with its defaults. */
export const contenders: readonly Contender[] = [
  {
    name: 'heffl mcp',
    packages: [],
    start: (place) =>
      startServer({
        command: process.execPath,
        args: [ours, 'mcp', '--write', '--delete'],
        variables: variablesOf(place),
        toolOf: ({ operation, id, query, body }) => ({
          name: body ? 'write' : 'read',
          given: { operation, ...(id && { path: { id } }), ...(query && { params: query }), ...(body && { body }) },
        }),
      }),
  },
  {
    name: 'heffl, from a shell',
    packages: [],
    start: (place) =>
      startProgram({
        command: process.execPath,
        variables: variablesOf(place),
        lineOf: (call) => [ours, ...call.operation.split('.'), ...lineOf(call)],
      }),
  },
  {
    name: 'orval, client `mcp`',
    packages: ['orval'],
    start: () =>
      startServer({
        command: newerNode,
        args: ['--import', 'tsx', `${folder}/orval/server.ts`],
        toolOf: ({ operation, id, query, body }) => ({
          name: operation.replaceAll(/\.(.)/g, (_all, letter: string) => letter.toUpperCase()),
          given: {
            ...(id && { pathParams: { id } }),
            ...(query && { queryParams: query }),
            ...(body && { bodyParams: body }),
          },
        }),
      }),
  },
  {
    name: 'openapi-mcp-generator',
    packages: ['openapi-mcp-generator'],
    start: ({ address, apiKey }) =>
      startServer({
        command: newerNode,
        args: ['--import', 'tsx', `${folder}/openapi-mcp-generator/src/index.ts`],
        variables: { API_BASE_URL: `${address}/api/v2`, API_KEY_APIKEY: apiKey },
        toolOf: (call) => ({
          name: snake(call),
          given: { ...(call.id && { id: call.id }), ...call.query, ...(call.body && { requestBody: call.body }) },
        }),
      }),
  },
  {
    name: '@ivotoby/openapi-mcp-server',
    packages: ['@ivotoby/openapi-mcp-server'],
    start: ({ address, apiKey }) =>
      startServer({
        command: newerNode,
        args: [
          'node_modules/@ivotoby/openapi-mcp-server/bin/mcp-server.js',
          ...flagsOf({
            'api-base-url': `${address}/api/v2`,
            'openapi-spec': description,
            headers: `x-api-key:${apiKey}`,
          }),
        ],
        toolOf: (call) => ({
          name: call.operation.replaceAll('.', '-'),
          given: { ...(call.id && { id: call.id }), ...call.query, ...call.body },
        }),
      }),
  },
  {
    name: 'Redocly `generate-client`, generator `cli`',
    packages: ['@redocly/cli'],
    start: ({ address, apiKey }) =>
      startProgram({
        command: newerNode,
        variables: { CLIENT_API_KEY_API_KEY: apiKey },
        lineOf: (call) => [
          '--import',
          'tsx',
          `${folder}/redocly/client.cli.ts`,
          call.operation.split('.')[0] ?? '',
          snake(call),
          ...lineOf(call),
          ...flagsOf({ 'server-url': `${address}/api/v2` }),
        ],
      }),
  },
];

function variablesOf({ address, apiKey }: Place): Record<string, string> {
  return { HEFFL_API_KEY: apiKey, HEFFL_BASE_URL: address };
}

/** Id, parameters and body, which are written alike. */
function lineOf({ id, query = {}, body }: Call): readonly string[] {
  const flags = Object.entries(query).flatMap(([name, value]) => [`--${name}`, JSON.stringify(value)]);
  return [...(id === undefined ? [] : [id]), ...flags, ...(body ? ['--json', JSON.stringify(body)] : [])];
}
