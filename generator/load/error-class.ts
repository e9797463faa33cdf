import { errorClassName } from '../document/names.js';
import { KIT_ERROR_CLASS } from './kit-folders.js';
import type { HandWritten } from './load-package.js';

/** Renames the kit's error class after the package that the kit is copied into, wherever a copy mentions it. */
export function renameErrorClass(kit: HandWritten, packageName: string): HandWritten {
  const text = kit.files.map((file) => file.text).join('\n');
  const taken = new Set(text.match(/\b[A-Z]\w*Error\b/g));
  taken.delete(KIT_ERROR_CLASS);
  const errorClass = errorClassName(packageName, taken);
  const renamed = (before: string) => before.replaceAll(new RegExp(`\\b${KIT_ERROR_CLASS}\\b`, 'g'), errorClass);
  return {
    ...kit,
    errorClass,
    files: kit.files.map((file) => ({ path: file.path, text: renamed(file.text) })),
    exportedNames: kit.exportedNames.map(renamed),
  };
}
