import type { EmittedFile } from '../model/emitted-file.js';
import type { ApiModel } from '../model/model.js';
import { programName, type PackageFacts } from '../model/package-facts.js';
import { callsFile } from './calls-file.js';
import { mcpFile } from './mcp-file.js';
import { literal } from './support/literal.js';

/** The package's program with its commands. No files where a command of the settings has its name. */
export function programFiles(
  { name, program, testFunctions, hasShell, hasMcp }: PackageFacts,
  apis: readonly ApiModel[],
): EmittedFile[] {
  const calls = hasShell || hasMcp ? [callsFile(programName({ name }), apis)] : [];
  if (program === undefined) return calls;
  const source = apis.map((api) => api.source).join(', ');
  return [
    ...calls,
    { kind: 'typescript', path: 'src/program/main.ts', source, text: mainText(program, { hasShell, hasMcp }) },
    { kind: 'typescript', path: 'src/program/serve.ts', source, text: serveText(program, { testFunctions, apis }) },
    ...(hasMcp ? [mcpFile({ name, program, testFunctions }, apis)] : []),
  ];
}

type Surfaces = Pick<PackageFacts, 'hasShell' | 'hasMcp'>;

function mainText(program: string, { hasShell, hasMcp }: Surfaces): string {
  const mcp = `
    {
      name: 'mcp',
      summary: 'Serves the API to agents, by the Model Context Protocol.',
      load: async () => (await import('./mcp.js')).command,
    },`;
  return `import { packageVersion } from '../version.js';
import { processSurroundings } from '../command/process-surroundings.js';
import { runProgram, type Program } from '../command/program.js';

const program: Program = {
  name: ${literal(program)},
  version: packageVersion,
  commands: [
    {
      name: 'serve',
      summary: 'Serves the API from its description on a port of this machine, for tests.',
      load: async () => (await import('./serve.js')).command,
    },${hasMcp ? mcp : ''}
  ],${hasShell ? "\n  calls: async () => (await import('./calls.js')).calls," : ''}
};

process.exitCode = await runProgram(process.argv.slice(2), processSurroundings, program);
`;
}

interface Doubles extends Pick<PackageFacts, 'testFunctions'> {
  readonly apis: readonly ApiModel[];
}

function serveText(program: string, { testFunctions, apis }: Doubles): string {
  const entries = apis.flatMap((api, index) => {
    const makes = testFunctions[api.key];
    return makes === undefined ? [] : [{ api, index, makes }];
  });
  const facts = entries.map(
    ({ api, index }) => `import { facts as facts${index} } from ${literal(`../testing/described/${api.key}.js`)};`,
  );
  const members = entries.map(({ api: { client, credentials, routes }, index, makes }) => {
    const { apiKey, baseUrl } = client.environment;
    const first = routes.find(({ omission }) => omission === undefined) ?? routes[0];
    const environment = {
      apiKey,
      baseUrl,
      ...(credentials && { credentials: credentials.schemes.map(({ variable }) => variable) }),
    };
    const known = { className: client.className, environment, operation: first?.id ?? '' };
    return `{ ...${literal(known)}, facts: facts${index}, create: ${makes} }`;
  });
  return `${facts.join('\n')}
import { ${entries.map(({ makes }) => makes).join(', ')} } from '../testing/index.js';
import { serveCommand } from '../command/serve/package-serve.js';

/** \`${program} serve\` */
export const command = serveCommand(${literal(program)}, [${members.join(', ')}]);
`;
}
