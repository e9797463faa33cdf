import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Packed } from '../tarball/pack.js';
import { tagOf } from './released.js';

/** The planned publication, for people to review. */
export async function publicationPlan({ tarball, manifest }: Packed): Promise<string> {
  const bytes = await readFile(tarball);
  const { name, version } = manifest.package;
  const descriptions = Object.entries(manifest.descriptions).map(([key, api]) => `${key} ${api.version}`);
  const rows = [
    ['package', `${name} ${version}`],
    ...(descriptions.length > 0
      ? [['descriptions', `${descriptions.join(', ')} (their own numbers, info.version)`]]
      : []),
    ['tarball', `${path.basename(tarball)}, ${bytes.length} bytes, ${Object.keys(manifest.output).length + 1} files`],
    ['integrity', `sha512-${createHash('sha512').update(bytes).digest('base64')}`],
    ['access', 'public, tag latest'],
    ['provenance', `commit ${manifest.commit}`],
    [
      '',
      `generator ${manifest.generator.slice(0, 16)}…, lock file ${manifest.tools.lock.slice(0, 16)}…, Node ${manifest.tools.node}`,
    ],
    ['', 'npm signs it where the release runs in CI with an identity token (npm publish --provenance)'],
    ['git tag', tagOf(manifest.package)],
  ];
  return rows.map(([label = '', text = '']) => `  ${label.padEnd(14)}${text}`).join('\n');
}
