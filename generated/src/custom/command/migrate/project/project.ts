import path from 'node:path';
import type ts from 'typescript';
import type { TypeScript } from './typescript.js';

/** Texts of files that differ from those on the disk, by absolute name. */
export type Texts = ReadonlyMap<string, string>;

/** Settings of a project: its files and the options of its compiler. */
export interface Settings {
  readonly folder: string;
  readonly fileNames: readonly string[];
  readonly options: ts.CompilerOptions;
  /** Texts that stand for those on the disk. Default: none. */
  readonly texts?: Texts;
  /** Parsed files, which projects with the same options can share. */
  readonly parsed?: ParsedFiles;
}

/** Files that were parsed, by name. */
export type ParsedFiles = Map<string, { readonly text: string; readonly file: ts.SourceFile }>;

/** A project as its compiler sees it. */
export interface Code {
  readonly ts: TypeScript;
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** Files of the project that may be changed. */
  readonly files: readonly ts.SourceFile[];
  /** All files of the project. */
  readonly all: readonly ts.SourceFile[];
}

/** Makes programs of one project, again and again with other texts. */
export class Project {
  readonly ts: TypeScript;
  readonly settings: Settings;
  readonly #fileNames: ReadonlySet<string>;
  readonly #isSelected: (file: string) => boolean;
  readonly #cache: ParsedFiles;
  readonly #host: ts.CompilerHost;
  #texts: Texts = new Map();
  #last: ts.Program | undefined;

  /** @param isSelected True for files that may be changed. */
  constructor(compiler: TypeScript, settings: Settings, isSelected: (file: string) => boolean) {
    this.ts = compiler;
    this.settings = settings;
    this.#cache = settings.parsed ?? new Map();
    this.#fileNames = new Set(settings.fileNames);
    this.#isSelected = isSelected;
    this.#host = this.#makeHost();
  }

  /** File that imports both APIs, so that their types can be found. It is on no disk. */
  get probe(): string {
    return path.join(this.settings.folder, '__heffl_migrate__.ts');
  }

  /** Reads the project, with some files in another version. */
  read(texts: Texts = new Map()): Code {
    this.#texts = new Map([...(this.settings.texts ?? []), ...texts, [this.probe, PROBE]]);
    const program = this.ts.createProgram({
      rootNames: [...this.settings.fileNames, this.probe],
      options: { ...this.settings.options, noEmit: true },
      host: this.#host,
      ...(this.#last && { oldProgram: this.#last }),
    });
    this.#last = program;
    const all = program.getSourceFiles().filter(({ fileName }) => this.#isOwn(fileName));
    const files = all.filter(({ fileName }) => this.#isSelected(fileName));
    return { ts: this.ts, program, checker: program.getTypeChecker(), files, all };
  }

  /** Only files that the project lists: what these import may be the source of a package. */
  #isOwn(file: string): boolean {
    return this.#fileNames.has(file) && !/\.d\.[cm]?ts$|\/node_modules\//.test(file);
  }

  #makeHost(): ts.CompilerHost {
    const host = this.ts.createCompilerHost(this.settings.options);
    const textOf = (name: string) => this.#texts.get(path.normalize(name));
    return {
      ...host,
      fileExists: (name) => textOf(name) !== undefined || host.fileExists(name),
      readFile: (name) => textOf(name) ?? host.readFile(name),
      getSourceFile: (name, version, onError) => {
        const text = textOf(name) ?? host.readFile(name);
        const kept = this.#cache.get(name);
        if (kept && kept.text === text) return kept.file;
        if (text === undefined) return host.getSourceFile(name, version, onError);
        const file = this.ts.createSourceFile(name, text, version, true);
        this.#cache.set(name, { text, file });
        return file;
      },
    };
  }
}

const PROBE = "import * as before from 'heffl/v1';\nimport * as after from 'heffl';\nexport { before, after };\n";
