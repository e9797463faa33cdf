import { build } from 'esbuild';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { fillFolder } from '../../../generator/write/scratch.js';
import type { Contender } from './contenders.js';
import { projectRoot } from '../../support/redocly.js';
import { outputRoot } from '../support/paths.js';
import type { Outcome, Program, SentRequest } from './questions.js';

const workspaceText = `import 'heffl';
declare module 'heffl' {
  interface Workspace {
    customFields: { deals: { cf_priority?: 'High' | 'Low' } };
  }
}
`;

const heffl = path.join(projectRoot, 'generated/src/v2/index.ts');

/** Writes a program in the folder of a contender's client, compiles it, and runs it with a fetch that records its requests. */
export async function tryProgram(
  contender: Contender,
  program: Program,
  { name, isRun }: { name: string; isRun: boolean },
): Promise<Outcome> {
  const folder = path.join(outputRoot, contender.key);
  const file = path.join(folder, `${name}.ts`);
  await fillFolder(folder, { [`${name}.ts`]: `${contender.setup}\nexport const run = () => ${program.call};\n` });
  const workspace = path.join(folder, 'heffl.workspace.d.ts');
  if (program.workspace) await fillFolder(folder, { [path.basename(workspace)]: workspaceText });
  const errors = compile(file, program.workspace ? [workspace] : []);
  return isRun ? { errors, ...(await runProgram(file)) } : { errors };
}

/** Compiles the program itself and returns the errors. */
function compile(file: string, others: readonly string[]): string[] {
  const program = ts.createProgram([file, ...others], {
    strict: true,
    exactOptionalPropertyTypes: false,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    skipLibCheck: true,
    noEmit: true,
    paths: { heffl: [heffl] },
  });
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
}

/** Runs it, whether it compiles or not, and returns the sent requests. A failure is an outcome too. */
async function runProgram(file: string): Promise<Pick<Outcome, 'sent' | 'failure'>> {
  const outfile = file.replace(/\.ts$/, '.mjs');
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    alias: { heffl },
  });
  const sent: SentRequest[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    sent.push(await readRequest(input, init));
    return Response.json({ data: [], meta: { hasMore: false, nextCursor: null } });
  };
  try {
    const { run } = (await import(pathToFileURL(outfile).href)) as { run: () => PromiseLike<unknown> };
    const result = (await run()) as { error?: unknown } | undefined;
    // Some return errors that others throw.
    return { sent, failure: (result?.error ?? undefined) === undefined ? undefined : String(result?.error) };
  } catch (error) {
    return { sent, failure: String(error) };
  } finally {
    globalThis.fetch = original;
  }
}

/** Reads a request as it would be sent. A Request resolves its URL, as a server would see it. */
async function readRequest(input: RequestInfo | URL, init?: RequestInit): Promise<SentRequest> {
  const request = new Request(input, init);
  const text = await request.text();
  return { method: request.method, url: request.url, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}
