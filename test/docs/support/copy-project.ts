import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../../scripts/support/redocly.js';

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

/** A copy of what the docs are made from, to be spoilt. Gives its folder. */
export async function copyProject(): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'heffl-docs-'));
  await Promise.all(parts.map((name) => cp(path.join(projectRoot, name), path.join(copy, name), { recursive: true })));
  await symlink(path.join(projectRoot, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/** Replaces the first occurrence in a file and gives its line. */
export async function replaceIn(file: string, from: string, to: string): Promise<number> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  await writeFile(file, text.replace(from, to));
  return text.slice(0, text.indexOf(from)).split('\n').length;
}
