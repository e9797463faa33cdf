import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { program } from '../../../../../generated/src/custom/command/program.js';
import { runProgram } from '../../../../../generated/src/command/program.js';
import type { Surroundings } from '../../../../../generated/src/command/surroundings.js';
import { FakeClock } from '../../../../generator/kit/runtime/support/fake-clock.js';
import { printed } from '../../../../generator/kit/command/support/surroundings.js';
import { apiKey, type WorkspaceApi } from './workspace-api.js';

/** An integrator's folder, in which the program is run. */
export interface Project {
  readonly folder: string;
  read(name: string): Promise<string>;
  write(name: string, text: string): Promise<void>;
  run(...args: string[]): Promise<Ran>;
}

/** Result of a run. */
export interface Ran {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
  /** Output to the terminal, in order. */
  readonly drawn: readonly string[];
}

/** Makes an empty folder that is taken away after the test. */
export async function makeProject(api: WorkspaceApi, given: Partial<Surroundings> = {}): Promise<Project> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'heffl-command-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return {
    folder,
    read: (name) => readFile(path.join(folder, name), 'utf8'),
    write: (name, text) => writeFile(path.join(folder, name), text),
    run: async (...args) => {
      const drawn: string[] = [];
      const { surroundings, output, errors } = printed({
        folder,
        environment: { HEFFL_API_KEY: apiKey },
        fetch: api.fetch,
        // One of its own, so that runs do not share a budget.
        clock: new FakeClock(),
        draw: (line) => void drawn.push(line),
        ...given,
      });
      const exitCode = await runProgram(args, surroundings, program);
      return { exitCode, output: output(), errors: errors(), drawn };
    },
  };
}
