import path from 'node:path';
import type { Problem } from '../../generator/model/problem.js';
import { fillFolder, withScratch } from '../../generator/write/scratch.js';
import { checkTypes } from './native-compiler.js';
import { projectRoot } from './redocly.js';

/** A block of code in a Markdown file. */
export interface Snippet {
  /** The file, relative to the project's root. */
  readonly file: string;
  /** Of its first line of code, from 1. */
  readonly line: number;
  readonly text: string;
  /** Directive of a comment `<!-- test: … -->` right before it: how to run it. */
  readonly directive: string | undefined;
}

/** The blocks of a language, the indentation of a list item removed. */
export function snippetsIn(file: string, markdown: string, language: string): Snippet[] {
  const pattern = new RegExp(`(?:^<!-- test: (.*) -->\\n\\n?)?^( *)\`\`\`${language}\\n([\\s\\S]*?)^\\2\`\`\``, 'gm');
  return [...markdown.matchAll(pattern)].map((match) => {
    const [whole, directive, indent = '', text = ''] = match;
    const before = markdown.slice(0, match.index + whole.indexOf('```'));
    return {
      file,
      line: before.split('\n').length + 1,
      text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      directive,
    };
  });
}

/** Location of the package `heffl`: its entry points and their sources. */
export type EntryPoints = Readonly<Record<string, string>>;

/** Entry points of the package whose `src/` is given, as its manifest names them. */
export function entryPointsOf(manifest: string, src: string): EntryPoints {
  const { name, exports } = JSON.parse(manifest) as {
    name: string;
    exports: Record<string, string | { import?: { types?: string } }>;
  };
  const pairs = Object.entries(exports).flatMap(([key, target]) => {
    const types = typeof target === 'string' ? undefined : target.import?.types;
    const module = types?.match(/^\.\/dist\/(.*)\.d\.ts$/)?.[1];
    return module === undefined ? [] : [[`${name}${key.slice(1)}`, path.join(src, `${module}.ts`)] as const];
  });
  return Object.fromEntries(pairs);
}

/** Compiles snippets as an integrator does, under strict settings, and returns the compiler's errors with their places in the documents. */
export async function compileSnippets(snippets: readonly Snippet[], entryPoints: EntryPoints): Promise<Problem[]> {
  const workshop = path.join(projectRoot, '.cache');
  const check = async (folder: string) => {
    const files = snippets.map(({ text }, index) => [nameOf(index), `${text}\nexport {};\n`]);
    await fillFolder(folder, {
      ...Object.fromEntries(files),
      'tsconfig.json': JSON.stringify(compilerSettings(entryPoints)),
    });
    return complaintsIn(await compile(folder), snippets);
  };
  return withScratch('snippets', check, workshop);
}

function nameOf(index: number): string {
  return `snippet-${index}.ts`;
}

function compilerSettings(entryPoints: EntryPoints) {
  return {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      module: 'ESNext',
      moduleResolution: 'Bundler',
      types: ['node'],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
      noEmit: true,
      paths: Object.fromEntries(Object.entries(entryPoints).map(([specifier, file]) => [specifier, [file]])),
    },
    include: ['*.ts'],
  };
}

async function compile(folder: string): Promise<string> {
  const { exitCode, output } = await checkTypes(folder, { folder });
  if (exitCode === 0 || output.includes(': error TS')) return output;
  throw new Error(`The compiler of snippets failed:\n${output}`);
}

function complaintsIn(output: string, snippets: readonly Snippet[]): Problem[] {
  return [...output.matchAll(/^(.+?)\((\d+),(\d+)\): error (TS\d+): (.*(?:\n .*)*)/gm)].map((match) => {
    const [, file = '', line = '1', column = '1', code = '', message = ''] = match;
    const snippet = snippets[Number(path.basename(file).match(/^snippet-(\d+)\.ts$/)?.[1] ?? NaN)];
    return {
      code: 'snippet',
      location: snippet
        ? { file: snippet.file, line: snippet.line + Number(line) - 1, column: Number(column) }
        : { file: path.relative(projectRoot, file), line: Number(line), column: Number(column) },
      message: `${message} (${code})`,
      fix: 'Change the snippet, or what it calls.',
    };
  });
}
