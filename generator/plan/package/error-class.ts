import type { Kit } from '../../load/load-kit.js';
import { KIT_ERROR_CLASS } from '../../load/settings/kit-folders.js';
import { errorClassName } from '../names/names.js';

/** Name of a package's error class. A name that the kit already uses is not taken. */
export function planErrorClass(kit: Kit, packageName: string): string {
  const taken = new Set(kit.files.flatMap(({ text }) => text.match(/\b[A-Z]\w*Error\b/g) ?? []));
  taken.delete(KIT_ERROR_CLASS);
  return errorClassName(packageName, taken);
}

/** The kit with its error class renamed, wherever a file mentions it. */
export function renameErrorClass({ files, exported }: Kit, errorClass: string): Kit {
  const renamed = (text: string) => text.replaceAll(new RegExp(`\\b${KIT_ERROR_CLASS}\\b`, 'g'), errorClass);
  return {
    files: files.map(({ path, text }) => ({ path, text: renamed(text) })),
    exported: exported.map(({ name, isType }) => ({ name: renamed(name), isType })),
  };
}
