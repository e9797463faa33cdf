import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Folder of the packages that are installed for the tour alone. */
export const MODULES = path.resolve(import.meta.dirname, '../../node_modules');

/** Imports a package that is installed here only, and so is not known when this is compiled. */
export async function importInstalled<T>(name: string): Promise<T> {
  const module = (await import(name)) as T & { readonly default?: T };
  return module.default ?? module;
}

/** The version of a package that is installed here. */
export async function installedVersion(name: string): Promise<string> {
  const manifest = await readFile(path.join(MODULES, name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
