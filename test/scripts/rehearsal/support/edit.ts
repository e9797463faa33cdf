import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument, type Document } from 'yaml';

/**
 * One edit of a description, as a maintainer makes it: in a file below `openapi/`, at a path of keys parted by ` > `.
 * An edit that finds nothing to change is a mistake of the rehearsal and throws.
 */
export type Edit =
  | { readonly kind: 'set'; readonly file: string; readonly at: string; readonly value: unknown }
  | { readonly kind: 'remove'; readonly file: string; readonly at: string }
  | { readonly kind: 'rename'; readonly file: string; readonly at: string; readonly to: string }
  | { readonly kind: 'copy'; readonly file: string; readonly at: string; readonly to: string }
  | { readonly kind: 'replace'; readonly folder: string; readonly from: string; readonly to: string };

export const set = (file: string, at: string, value: unknown): Edit => ({ kind: 'set', file, at, value });
export const remove = (file: string, at: string): Edit => ({ kind: 'remove', file, at });
/** Gives the last key of a path another name, in its place. */
export const rename = (file: string, at: string, to: string): Edit => ({ kind: 'rename', file, at, to });
/** Copies what stands at a path to another path. */
export const copy = (file: string, at: string, to: string): Edit => ({ kind: 'copy', file, at, to });
/** Replaces a string in every file below a folder. */
export const replace = (folder: string, from: string, to: string): Edit => ({ kind: 'replace', folder, from, to });

/** Makes the edits in the project at `root`. */
export async function applyEdits(root: string, edits: readonly Edit[]): Promise<void> {
  for (const edit of edits) {
    if (edit.kind === 'replace') await replaceEverywhere(path.join(root, 'openapi', edit.folder), edit);
    else await editFile(path.join(root, 'openapi', edit.file), edit);
  }
}

/** Makes the edits in texts of files, by their paths below `openapi/`. The texts that are given stay as they are. */
export function editTexts(texts: ReadonlyMap<string, string>, edits: readonly Edit[]): Map<string, string> {
  const edited = new Map(texts);
  for (const edit of edits) {
    if (edit.kind === 'replace') {
      const inFolder = [...edited].filter(([name]) => name.startsWith(`${edit.folder}/`));
      for (const [name, text] of inFolder) edited.set(name, text.replaceAll(edit.from, edit.to));
    } else edited.set(edit.file, editText(edited.get(edit.file) ?? '', edit));
  }
  return edited;
}

async function editFile(file: string, edit: Exclude<Edit, { kind: 'replace' }>): Promise<void> {
  await writeFile(file, editText(await readFile(file, 'utf8'), edit));
}

function editText(text: string, edit: Exclude<Edit, { kind: 'replace' }>): string {
  const document = parseDocument(text);
  const keys = edit.at.split(' > ');
  if (edit.kind === 'set') document.setIn(keys, document.createNode(edit.value));
  else if (edit.kind === 'remove') take(document, keys);
  else if (edit.kind === 'copy') document.setIn(edit.to.split(' > '), document.createNode(find(document, keys)));
  else renameKey(document, keys, edit.to);
  return document.toString();
}

function find(document: Document, keys: readonly string[]): unknown {
  if (!document.hasIn(keys)) throw new Error(`There is nothing at ${keys.join(' > ')}`);
  const { value } = { value: document.getIn(keys) as { toJSON?: () => unknown } };
  return typeof value?.toJSON === 'function' ? value.toJSON() : value;
}

function take(document: Document, keys: readonly string[]): void {
  find(document, keys);
  document.deleteIn(keys);
}

/** Rewrites the parent, so that the keys keep their order. */
function renameKey(document: Document, keys: readonly string[], to: string): void {
  const parent = keys.slice(0, -1);
  const last = keys.at(-1) ?? '';
  find(document, keys);
  const old = (parent.length === 0 ? document.toJSON() : find(document, parent)) as Record<string, unknown>;
  const renamed = Object.fromEntries(Object.entries(old).map(([key, value]) => [key === last ? to : key, value]));
  if (parent.length === 0) document.contents = document.createNode(renamed) as typeof document.contents;
  else document.setIn(parent, document.createNode(renamed));
}

async function replaceEverywhere(folder: string, { from, to }: { from: string; to: string }): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  let found = false;
  for (const name of names.filter((one) => one.endsWith('.yaml'))) {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    if (!text.includes(from)) continue;
    found = true;
    await writeFile(file, text.replaceAll(from, to));
  }
  if (!found) throw new Error(`No file in ${folder} has ${from}`);
}
