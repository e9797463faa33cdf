import type { FileScope } from './file-scope.js';

/** Where a method stands. */
export interface MethodPlace {
  readonly file: FileScope;
  /** Specifier of the API's folder, from the file: `..`. */
  readonly api: string;
  /** Specifier of the runtime. */
  readonly runtime: string;
  /** Class of the package's errors. */
  readonly errorClass: string;
}

/** Specifier of a module of the runtime that only some methods import: `bodies/form-body`. */
export function runtimeModule({ runtime }: Pick<MethodPlace, 'runtime'>, module: string): string {
  return runtime.replace(/index\.js$/, `${module}.js`);
}

/** The connection of the object that a method is called on, as an expression. */
export function connectionOf({ file, runtime }: Pick<MethodPlace, 'file' | 'runtime'>): string {
  return `${file.value('connected', runtime)}(this && this.#connection)`;
}
