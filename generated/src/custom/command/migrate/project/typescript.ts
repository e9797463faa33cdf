import { createRequire } from 'node:module';
import path from 'node:path';
import type ts from 'typescript';

/** The compiler of the project. */
export type TypeScript = typeof ts;

/** The project has no compiler that this command can work with. */
export class CompilerError extends Error {
  override name = 'CompilerError';
}

/** Advice that every message ends with. */
const ADVICE = 'Install one that has: npm install --save-dev typescript@5';

/**
 * Loads the compiler that a project has installed.
 *
 * @param folder Folder of the project.
 * @throws {CompilerError} there is none, or it has no API for programs
 */
export function loadTypeScript(folder: string): TypeScript {
  const load = createRequire(path.join(folder, 'package.json'));
  let loaded: Partial<TypeScript>;
  try {
    loaded = load('typescript') as Partial<TypeScript>;
  } catch (error) {
    const version = installedVersion(load);
    if (version !== undefined) throw withoutApi(version);
    throw new CompilerError(
      `There is no package "typescript" to be found from ${folder}. This command reads your code with the compiler of your project. ${ADVICE}`,
      { cause: error },
    );
  }
  const { version = installedVersion(load) ?? 'unknown' } = loaded;
  if (typeof loaded.createProgram !== 'function') throw withoutApi(version);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 5 || (major === 5 && minor < 4)) {
    throw new CompilerError(`TypeScript ${version} is too old: this command needs 5.4 or later. ${ADVICE}`);
  }
  return loaded as TypeScript;
}

/** From version 7 on, TypeScript is a native program without the API that this command calls. */
function withoutApi(version: string): CompilerError {
  return new CompilerError(
    `TypeScript ${version} is a native program, whose package has no API for programs written in JavaScript. ${ADVICE}. Any folder above your code will do, and your own build can keep the compiler it has.`,
  );
}

function installedVersion(load: NodeJS.Require): string | undefined {
  try {
    return (load('typescript/package.json') as { version?: string }).version;
  } catch {
    return undefined;
  }
}
