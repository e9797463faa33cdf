import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { check } from './check.js';
import { commandOf, contenders, OURS, type Job } from './contenders.js';
import { measureIncremental } from './incremental.js';
import { measure, sizeOf, type Run } from './measure.js';
import { benchRoot, bundleDescriptions, copyProject, installRivals } from './prepare.js';
import { page } from './page.js';
import type { Result } from './result.js';

/** Generates both clients with ours and with other generators, one run each in turn. `npm run bench:generate` */
const rounds = process.argv.includes('--quick') ? 1 : 5;

const loadBefore = loadavg()[0] ?? 0;
installRivals();
const folder = await mkdtemp(path.join(tmpdir(), 'heffl-bench-generate-'));
try {
  const jobs = await bundleDescriptions(path.join(folder, 'descriptions'));
  const project = path.join(folder, 'project');
  await copyProject(project);
  const results = await runAll(jobs, project);
  const incremental = await measureIncremental(project, rounds);
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const report = { machine, loadBefore, rounds, results, incremental };
  const text = page(report);
  console.log(text);
  if (rounds > 1) {
    await mkdir(path.join(benchRoot, 'results'), { recursive: true });
    await writeFile(path.join(benchRoot, 'results/generate.md'), text);
    await writeFile(path.join(benchRoot, 'results/generate.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Contenders take turns, so that a busy minute of the machine is no one's misfortune. The first round warms the disk. */
async function runAll(jobs: readonly Job[], project: string): Promise<Result[]> {
  const runs = new Map(contenders.map(({ name }) => [name, [] as Run[]]));
  const failures = new Map<string, string>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name } of contenders.filter((contender) => !failures.has(contender.name))) {
      const output = outputOf(name, project);
      await rm(output, { recursive: true, force: true });
      const own = jobs.map(({ input }) => ({ input, output: path.join(output, path.parse(input).name) }));
      const cwd = name === OURS ? project : benchRoot;
      try {
        const run = await measure(commandOf(name, own), cwd, path.join(project, 'usage.jsonl'));
        if (name !== OURS) await mustHaveMade(own, run.said);
        if (round > 0) runs.get(name)?.push(run);
      } catch (error) {
        failures.set(name, error instanceof Error ? error.message.split('\n').slice(0, 4).join(' ') : String(error));
      }
    }
  }
  const results: Result[] = [];
  for (const contender of contenders) {
    const { name } = contender;
    const failure = failures.get(name);
    const output = name === OURS ? path.join(outputOf(name, project), 'src') : outputOf(name, project);
    const made =
      failure === undefined
        ? {
            size: await sizeOf(output),
            check: await check(output, path.join(name === OURS ? project : benchRoot, 'node_modules')),
          }
        : undefined;
    results.push({ ...contender, runs: runs.get(name) ?? [], size: made?.size, check: made?.check, failure });
  }
  return results;
}

/** Some end well and have made nothing. */
async function mustHaveMade(jobs: readonly Job[], said: string): Promise<void> {
  for (const { input, output } of jobs) {
    const size = await sizeOf(output).catch(() => undefined);
    if (!size?.files)
      throw new Error(
        `nothing for ${path.basename(input)}. ${
          said
            .trim()
            .split('\n')
            .find((line) => /error/i.test(line)) ?? ''
        }`,
      );
  }
}

function outputOf(name: string, project: string): string {
  return name === OURS ? path.join(project, 'generated') : path.join(path.dirname(project), 'output', name);
}
