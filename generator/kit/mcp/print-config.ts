// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import type { OptionVariable } from '../shell/describe/described.js';

/** The parts of a configuration. */
export interface ConfigFacts {
  readonly program: string;
  /** Name of the npm package. */
  readonly package: string;
  /** Credentials of the clients. */
  readonly secrets: readonly OptionVariable[];
  /** Flags of the server: `--write`. */
  readonly flags: readonly string[];
}

/** Settings of the usual hosts for this server. They hold no credential. */
export function configText(facts: ConfigFacts): string {
  const { program, secrets } = facts;
  const variables = [...new Set(secrets.map(({ variable }) => variable))];
  const args = ['-y', facts.package, 'mcp', ...facts.flags];
  const server = (value: (name: string) => string) => ({
    command: 'npx',
    args,
    ...(variables.length > 0 && { env: Object.fromEntries(variables.map((name) => [name, value(name)])) }),
  });
  const inputs = variables.map((name) => ({ id: name, type: 'promptString', description: name, password: true }));
  const code = { type: 'stdio', ...server((name) => `\${input:${name}}`) };
  const parts = [
    {
      host: 'Claude Desktop: claude_desktop_config.json. Write the value of each variable yourself.',
      value: { mcpServers: { [program]: server((name) => `<${name}>`) } },
    },
    {
      host: 'Claude Code: .mcp.json. The variables are those of your shell.',
      value: { mcpServers: { [program]: { type: 'stdio', ...server((name) => `\${${name}}`) } } },
    },
    {
      host: 'VS Code: .vscode/mcp.json. It asks for the values once.',
      value: { ...(inputs.length > 0 && { inputs }), servers: { [program]: code } },
    },
    {
      host: 'Cursor: .cursor/mcp.json. The variables are those of your shell.',
      value: { mcpServers: { [program]: server((name) => `\${env:${name}}`) } },
    },
  ];
  return parts.map(({ host, value }) => `# ${host}\n${JSON.stringify(value, undefined, 2)}`).join('\n\n');
}
