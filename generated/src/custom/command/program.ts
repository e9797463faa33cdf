import { packageName, packageVersion } from '../../version.js';
import type { Program } from '../../command/program.js';

/** The program `heffl`, with its commands in the order of its help. */
export const program: Program = {
  name: packageName,
  version: packageVersion,
  commands: [
    {
      name: 'types pull',
      summary: 'Writes the custom fields of your workspace as types.',
      load: async () => (await import('./types/pull.js')).command,
    },
    {
      name: 'types check',
      summary: 'Reports whether the workspace still has the custom fields in the file.',
      load: async () => (await import('./types/check.js')).command,
    },
    {
      name: 'serve',
      summary: 'Serves a Heffl of its own on a port of this machine, for tests.',
      load: async () => (await import('./serve.js')).command,
    },
    {
      name: 'verify',
      summary: 'Compares the responses of the API with its description.',
      load: async () => (await import('./verify.js')).command,
    },
    {
      name: 'migrate',
      summary: 'Rewrites code that calls v1, so that it calls v2.',
      load: async () => (await import('./migrate.js')).command,
    },
    {
      name: 'mcp',
      summary: 'Serves the API to agents, by the Model Context Protocol.',
      load: async () => (await import('./mcp.js')).command,
    },
  ],
  calls: async () => (await import('./calls.js')).calls,
};
