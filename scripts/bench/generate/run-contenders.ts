import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { discard } from '../../../generator/write/scratch.js';
import { benchRoot } from '../support/paths.js';
import { check } from './check.js';
import { commandOf, contenders, OURS, type Contender, type Job, type Task } from './contenders.js';
import { measure, sizeOf, type Run } from './measure.js';
import type { Result } from './result.js';

/** Contenders alternate, so that a busy minute of the machine affects all. The first round of several warms the disk. */
export async function runContenders(task: Task): Promise<Result[]> {
  const present = contenders.filter(({ name }) => task.only?.includes(name) ?? true);
  const runs = new Map(present.map(({ name }) => [name, [] as Run[]]));
  const failures = new Map<string, string>();
  for (let round = task.rounds === 1 ? 1 : 0; round <= task.rounds; round += 1) {
    for (const contender of present.filter(({ name }) => !failures.has(name))) {
      const { name } = contender;
      try {
        const run = await runOnce(contender, task);
        if (round > 0) runs.get(name)?.push(run);
      } catch (error) {
        failures.set(name, error instanceof Error ? error.message.split('\n').slice(0, 4).join(' ') : String(error));
      }
    }
  }
  const results: Result[] = [];
  for (const contender of present) {
    const failure = failures.get(contender.name);
    const made = failure === undefined ? await judge(contender, task) : { size: undefined, check: undefined };
    results.push({ ...contender, runs: runs.get(contender.name) ?? [], ...made, failure });
  }
  return results;
}

async function runOnce(contender: Contender, task: Task): Promise<Run> {
  const output = outputOf(contender, task);
  const { name } = contender;
  await discardOutput(output);
  const own = task.jobs.map(({ input }) => ({ input, output: path.join(output, path.parse(input).name) }));
  const folder = name === OURS ? task.project : benchRoot;
  const command = commandOf(contender, { ...task, jobs: own });
  const run = await measure(command, folder, path.join(task.project, 'usage.jsonl'));
  if (name !== OURS) await mustHaveMade(own, run.said);
  return run;
}

/** Deletes what a generator has written. Custom code is written by hand. */
async function discardOutput(output: string): Promise<void> {
  const source = path.join(output, 'src');
  for (const [folder, kept] of [
    [source, 'custom'],
    [output, 'src'],
  ] as const) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names) if (name !== kept) await discard(path.join(folder, name));
  }
}

async function judge(contender: Contender, task: Task): Promise<Pick<Result, 'size' | 'check'>> {
  const output = outputOf(contender, task);
  const [folder, root] = contender.name === OURS ? [sourceOf(output, task), task.project] : [output, benchRoot];
  return { size: await sizeOf(folder), check: await check(folder, path.join(root, 'node_modules')) };
}

function sourceOf(output: string, { isOfProject, jobs: [job] }: Task): string {
  return path.join(output, isOfProject || !job ? '' : path.parse(job.input).name, 'src');
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

function outputOf({ name }: Contender, { title, isOfProject, project }: Task): string {
  if (name === OURS && isOfProject) return path.join(project, 'generated');
  return path.join(path.dirname(project), 'output', title, name);
}
