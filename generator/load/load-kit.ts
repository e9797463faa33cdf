import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import type { ExportedByKit } from '../model/package-facts.js';
import type { OutputFile } from '../model/output-file.js';
import { kitFolders } from './settings/kit-folders.js';

/** The kit: the modules of which every package gets copies. */
export interface Kit {
  /** Paths as in a package: `src/runtime/index.ts`. */
  readonly files: readonly OutputFile[];
  /** Exports of `runtime/index.ts` to integrators. */
  readonly exported: readonly ExportedByKit[];
}

/** Reads the kit. */
export async function loadKit(kitRoot: string): Promise<Kit> {
  const files = (await Promise.all(kitFolders.map((folder) => readFolder(kitRoot, folder)))).flat();
  const index = files.find((file) => file.path === 'src/runtime/index.ts');
  return { files, exported: exportsOf(index?.text ?? '') };
}

async function readFolder(kitRoot: string, folder: string): Promise<OutputFile[]> {
  const root = path.join(kitRoot, folder);
  const names = await modulesBelow(root);
  return Promise.all(
    names.map(async (name) => ({
      path: `src/${folder}/${name}`,
      text: await readFile(path.join(root, name), 'utf8'),
    })),
  );
}

/** Paths of the TypeScript files below a folder; none where there is no folder. */
export async function modulesBelow(root: string): Promise<string[]> {
  const names = await readdir(root, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    // Nothing is below a folder that is not there, nor below a file.
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.split(path.sep).join('/'))
    .toSorted();
}

function exportsOf(text: string): ExportedByKit[] {
  const source = ts.createSourceFile('index.ts', text, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause) return [];
    return ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name, isTypeOnly }) => ({
          name: name.text,
          isType: statement.isTypeOnly || isTypeOnly,
        }))
      : [];
  });
}
