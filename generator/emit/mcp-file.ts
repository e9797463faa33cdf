import type { EmittedFile } from '../model/emitted-file.js';
import type { ApiModel } from '../model/model.js';
import type { PackageFacts } from '../model/package-facts.js';
import { literal } from './support/literal.js';

interface McpFacts extends Pick<PackageFacts, 'name' | 'testFunctions'> {
  readonly program: string;
}

/** The command `mcp` of the package's program, whose test doubles are those of the entry point `./testing`. */
export function mcpFile({ name, program, testFunctions }: McpFacts, apis: readonly ApiModel[]): EmittedFile {
  const makers = Object.values(testFunctions);
  const doubles = apis.flatMap((api) => {
    const makes = testFunctions[api.key];
    return makes === undefined ? [] : [`[${literal(api.title)}, ${makes}()]`];
  });
  const text = `import { ${makers.join(', ')} } from '../testing/index.js';
import { packageVersion } from '../version.js';
import { embeddedOptions } from '../mcp/embedded-options.js';
import { mcpCommand } from '../mcp/mcp-command.js';
import { apis } from './calls.js';

/** \`${program} mcp\` */
export const command = mcpCommand(${literal(name)}, {
  program: ${literal(program)},
  version: packageVersion,
  apis,
  embedded: async () => embeddedOptions(apis, [${doubles.join(', ')}]),
});
`;
  return { kind: 'typescript', path: 'src/program/mcp.ts', source: apis.map(({ source }) => source).join(', '), text };
}
