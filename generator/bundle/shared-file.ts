import path from 'node:path';

/**
 * Name of a file of `dist/` that several entries share: that of its last module, which all the others in it are for.
 * Every module is in one file, so that no two files have the same name.
 *
 * @param modules Paths of its modules, in the order in which they run.
 */
export function sharedFile(src: string, modules: readonly string[]): string {
  const last = path.relative(src, modules.at(-1) ?? '').replace(/(\.d)?\.ts$/, '');
  return `shared/${last.split(path.sep).join('-')}`;
}
