import { totalmem } from 'node:os';
import path from 'node:path';
import { withScratch } from '../../generator/write/scratch.js';
import { runCommand } from '../support/command.js';
import { measureIncremental } from './generate/incremental.js';
import { page } from './generate/page.js';
import { bundleDescriptions, copyProject } from './generate/prepare.js';
import { runContenders } from './generate/run-contenders.js';
import { installRivals } from './support/install-rivals.js';
import { describeMachine, type Machine } from './support/machine.js';
import { writeResults } from './support/write-results.js';

/** Generates both clients with ours and with other generators. `npm run bench:generate` */
process.exitCode = await runCommand({
  help: `Generates both clients with ours and with other generators, alternately, prints the table, and writes it and every figure to
scripts/bench/results/.

  npm run bench:generate                     five runs of each
  npm run bench:generate -- --quick          one run of each; writes nothing`,
  options: { quick: { type: 'boolean' } },
  async run({ flags: { quick } }) {
    const machine = describeMachine();
    await installRivals();
    await withScratch('heffl-bench-generate', async (folder) => {
      const report = await measure(folder, { machine, rounds: quick ? 1 : 5 });
      const text = page(report);
      console.log(text);
      if (!quick) await writeResults('generate', text, report);
    });
  },
});

async function measure(folder: string, { machine, rounds }: { machine: Machine; rounds: number }) {
  const jobs = await bundleDescriptions(path.join(folder, 'descriptions'));
  const project = path.join(folder, 'project');
  await copyProject(project);
  const results = await runContenders({ jobs, project, rounds });
  const incremental = await measureIncremental(project, rounds);
  const { processor, cores, node, load } = machine;
  const where = `${processor}, ${cores} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${node.slice(1)}`;
  return { machine: where, loadBefore: load, rounds, results, incremental };
}
