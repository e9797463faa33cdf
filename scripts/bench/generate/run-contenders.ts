import path from 'node:path';
import { discard } from '../../../generator/write/scratch.js';
import { benchRoot } from '../support/paths.js';
import { check } from './check.js';
import { commandOf, contenders, OURS, type Contender, type Job } from './contenders.js';
import { measure, sizeOf, type Run } from './measure.js';
import type { Result } from './result.js';

/** Input of every contender. */
export interface Task {
  readonly jobs: readonly Job[];
  /** A copy of the project, in which ours generates. Rivals write into folders next to it. */
  readonly project: string;
  readonly rounds: number;
}

/** Contenders alternate, so that a busy minute of the machine affects all. The first round warms the disk. */
export async function runContenders(task: Task): Promise<Result[]> {
  const runs = new Map(contenders.map(({ name }) => [name, [] as Run[]]));
  const failures = new Map<string, string>();
  for (let round = 0; round <= task.rounds; round += 1) {
    for (const { name } of contenders.filter((contender) => !failures.has(contender.name))) {
      try {
        const run = await runOnce(name, task);
        if (round > 0) runs.get(name)?.push(run);
      } catch (error) {
        failures.set(name, error instanceof Error ? error.message.split('\n').slice(0, 4).join(' ') : String(error));
      }
    }
  }
  const results: Result[] = [];
  for (const contender of contenders) {
    const failure = failures.get(contender.name);
    const made = failure === undefined ? await judge(contender, task.project) : { size: undefined, check: undefined };
    results.push({ ...contender, runs: runs.get(contender.name) ?? [], ...made, failure });
  }
  return results;
}

async function runOnce(name: string, { jobs, project }: Task): Promise<Run> {
  const output = outputOf(name, project);
  await discard(output);
  const own = jobs.map(({ input }) => ({ input, output: path.join(output, path.parse(input).name) }));
  const folder = name === OURS ? project : benchRoot;
  const run = await measure(commandOf(name, own), folder, path.join(project, 'usage.jsonl'));
  if (name !== OURS) await mustHaveMade(own, run.said);
  return run;
}

async function judge({ name }: Contender, project: string): Promise<Pick<Result, 'size' | 'check'>> {
  const [output, root] =
    name === OURS ? [path.join(outputOf(name, project), 'src'), project] : [outputOf(name, project), benchRoot];
  return { size: await sizeOf(output), check: await check(output, path.join(root, 'node_modules')) };
}

/** Some end with success without any output. */
async function mustHaveMade(jobs: readonly Job[], said: string): Promise<void> {
  for (const { input, output } of jobs) {
    const size = await sizeOf(output).catch(() => undefined);
    if (size?.files) continue;
    const complaint = said.split('\n').find((line) => /error/i.test(line)) ?? '';
    throw new Error(`nothing for ${path.basename(input)}. ${complaint.trim()}`);
  }
}

function outputOf(name: string, project: string): string {
  return name === OURS ? path.join(project, 'generated') : path.join(path.dirname(project), 'output', name);
}
