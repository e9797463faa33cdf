import { rm } from 'node:fs/promises';
import path from 'node:path';
import { startProgram } from '../../support/start-program.js';

/** `npm run docs:dev` of a copy of the project. */
export interface PreviewProcess {
  readonly url: string;
  /** Ends it, and deletes the copy. */
  close(): Promise<void>;
  /** Output so far. */
  printed(): string;
}

/** Starts it, and waits until it serves. */
export async function startPreviewOf(folder: string): Promise<PreviewProcess> {
  const args = ['--import', 'tsx', path.join(folder, 'scripts/docs/dev.ts')];
  const variables = { DOCS_WORKSHOP: '.cache/site' };
  const ready = /The site is at (\S+)\. /;
  const program = await startProgram(process.execPath, args, { folder, variables, ready });
  return {
    url: program.ready[1] ?? '',
    printed: program.printed,
    async close() {
      await program.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
