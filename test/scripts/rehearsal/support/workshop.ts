import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { OutputFile } from '../../../../generator/model/output-file.js';
import { checkTypes } from '../../../../scripts/support/native-compiler.js';
import { PROJECT_ROOT } from '../../../support/project.js';

/**
 * A folder in which programs of integrators are compiled and bundled, all at once, each against the output that it is
 * for. All outputs stand on one copy of the runtime.
 */
export class Workshop {
  readonly #root: string;
  readonly #programs: string[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  /** Takes the files of an output under a name of its own: `src/v2/client.ts` becomes `src/<name>/client.ts`. */
  async addOutput(files: readonly OutputFile[], api: string, name: string): Promise<void> {
    for (const file of files.filter((one) => one.path.startsWith('src/'))) {
      await this.#write(file.path.replace(`src/${api}/`, `src/${name}/`), file.text);
    }
  }

  /** Takes a program, the body of an async function, for the output of that name. */
  async addProgram(program: string, options: { output: string; className: string; body: string }): Promise<void> {
    this.#programs.push(program);
    await this.#write(`src/programs/${program}.ts`, programText(options));
  }

  /** Errors of the compiler for each program; a program without errors is not in the map. */
  async compile(): Promise<Map<string, string>> {
    await symlink(path.join(PROJECT_ROOT, 'node_modules'), path.join(this.#root, 'node_modules'));
    await this.#write('tsconfig.json', JSON.stringify({ compilerOptions: OPTIONS, include: ['src/programs/*.ts'] }));
    const { output } = await checkTypes(this.#root, { folder: this.#root });
    const complaints = new Map<string, string>();
    for (const line of output.split('\n')) {
      const [, file, message = ''] = /^(\S+)\(\d+,\d+\): error (.*)$/.exec(line) ?? [];
      if (file === undefined) continue;
      const program = /^src\/programs\/(.+)\.ts$/.exec(file)?.[1];
      if (program === undefined) throw new Error(`An output does not compile: ${line}`);
      complaints.set(program, message);
    }
    return complaints;
  }

  /** Makes JavaScript of every program, types or no types, and gives the folder. */
  async bundle(): Promise<string> {
    const folder = path.join(this.#root, 'built');
    await build({
      entryPoints: this.#programs.map((name) => path.join(this.#root, 'src/programs', `${name}.ts`)),
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'error',
      // A name that is gone is `undefined` at run time, as in CommonJS; the compiler has said so before.
      logOverride: { 'import-is-undefined': 'silent' },
    });
    return folder;
  }

  async #write(name: string, text: string): Promise<void> {
    const file = path.join(this.#root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

const OPTIONS = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  module: 'ESNext',
  moduleResolution: 'Bundler',
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

function programText({ output, className, body }: { output: string; className: string; body: string }): string {
  return `import * as H from '../${output}/index.js';

type Check = (condition: boolean, what: string) => void;

export async function run(client: H.${className}, options: H.ClientOptions, check: Check): Promise<void> {
${body}
}

export const make = (options: H.ClientOptions) => new H.${className}(options);
`;
}
