import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../../scripts/support/redocly.js';

/** Sources of the pages. */
const sources = ['openapi', 'scripts/docs/guides', 'package.json', 'LICENSE'];

const parts = [
  'openapi',
  'generator',
  'generated/src/custom',
  'scripts/docs',
  'scripts/support',
  'package.json',
  'redocly.yaml',
  'LICENSE',
];

/** Copies the sources of the docs and the programs that make them, to be spoilt. Returns the folder. */
export async function copyProject(): Promise<string> {
  const copy = await copyOf(parts);
  await symlink(path.join(projectRoot, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/** Copies the sources of the docs, to be spoilt and read in this process. Returns the folder. */
export async function copySources(): Promise<string> {
  const copy = await copyOf(sources);
  await mkdir(path.join(copy, 'generated/src'), { recursive: true });
  await symlink(path.join(projectRoot, 'generated/src/custom'), path.join(copy, 'generated/src/custom'));
  return copy;
}

async function copyOf(names: readonly string[]): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'heffl-docs-'));
  await Promise.all(names.map((name) => cp(path.join(projectRoot, name), path.join(copy, name), { recursive: true })));
  return copy;
}

/** Replaces the first occurrence in a file and gives its line. */
export async function replaceIn(file: string, from: string, to: string): Promise<number> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  await writeFile(file, text.replace(from, to));
  return text.slice(0, text.indexOf(from)).split('\n').length;
}
