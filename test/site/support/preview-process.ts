import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';

/** `npm run docs:dev` of a copy of the project. */
export interface PreviewProcess {
  readonly url: string;
  /** Ends it, and deletes the copy. */
  close(): Promise<void>;
  /** What it has printed so far. */
  printed(): string;
}

/** Starts it, and waits until it serves. */
export async function startPreviewOf(folder: string): Promise<PreviewProcess> {
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(folder, 'scripts/preview-docs.ts')], {
    cwd: folder,
    env: { ...env, DOCS_WORKSHOP: '.cache/site' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const found = output.match(/The site is at (\S+)\. /)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The preview ended before it served:\n${output}`)));
  });
  return {
    url,
    printed: () => output,
    async close() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
