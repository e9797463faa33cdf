import path from 'node:path';

/** True for an address, which is read from the network. */
export function isAddress(file: string): boolean {
  return /^https?:\/\//i.test(file);
}

/** Absolute path of a document that the settings name, or its address. */
export function pathOf(projectRoot: string, file: string): string {
  return isAddress(file) ? file : path.resolve(projectRoot, file);
}

/** The file or address that a reference in a file leads to; the file itself for a reference within it. */
export function fileOf(from: string, reference: string): string {
  const [file = ''] = reference.split('#');
  if (file === '' || isAddress(file)) return file === '' ? from : file;
  return isAddress(from) ? new URL(file, from).href : path.resolve(path.dirname(from), file);
}

/** A file as messages name it: its path relative to the project's root, or its address. */
export function fileName(projectRoot: string, absolute: string): string {
  return isAddress(absolute) ? absolute : path.relative(projectRoot, absolute);
}
