import path from 'node:path';
import { ask, forkModule, nextMessage } from '../../support/fork-module.js';

/** Runs the job of a worker that is ready. Can be called once; then the process ends. */
export type RunJob<Result> = () => Promise<Result>;

/** Starts a worker with its job, waits until it is warm, and returns a function that runs it. */
export async function startWorker<Result>(
  module: string,
  job: object,
  flags: readonly string[] = [],
): Promise<RunJob<Result>> {
  const child = forkModule(path.join(import.meta.dirname, '../workers', module), [JSON.stringify(job)], flags);
  await nextMessage(child);
  return () => ask<Result>(child, 'go');
}
