import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { runProgram } from '../../../../../generated/src/command/program.js';
import type { Surroundings } from '../../../../../generated/src/command/surroundings.js';
import { program } from '../../../../../generated/src/custom/command/program.js';
import type { TestHeffl } from '../../../../../generated/src/custom/testing/index.js';
import { resetRateLimits } from '../../../../../generated/src/v2/index.js';
import { printed } from '../../command/support/surroundings.js';

/** Runs the program against a double, in a folder. */
export async function runHeffl(
  api: Pick<TestHeffl, 'apiKey' | 'fetch'>,
  folder: string,
  { args, ...given }: Partial<Surroundings> & { readonly args: readonly string[] },
) {
  resetRateLimits();
  const environment = { HEFFL_API_KEY: api.apiKey };
  const { surroundings, output, errors, written } = printed({ fetch: api.fetch, environment, folder, ...given });
  const exit = await runProgram(args, surroundings, program);
  return { exit, output: output(), errors: errors(), written: written.join('') };
}

/** A folder for the files of a test, until it ends. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'heffl-move-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
