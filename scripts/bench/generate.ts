import { totalmem } from 'node:os';
import path from 'node:path';
import { withScratch } from '../../generator/write/scratch.js';
import { runCommand } from '../support/command.js';
import { measureIncremental } from './generate/incremental.js';
import { page } from './generate/page.js';
import { bundleDescriptions, copyProject } from './generate/prepare.js';
import { documentsIn, tasksOf } from './generate/tasks.js';
import { runContenders } from './generate/run-contenders.js';
import { installRivals } from './support/install-rivals.js';
import { describeMachine, type Machine } from './support/machine.js';
import { writeResults } from './support/write-results.js';

/** Generates clients with ours and with other generators. `npm run bench:generate` */
process.exitCode = await runCommand({
  help: `Generates clients of a small description, of one of the size of a CRM, and of both of Heffl, with ours and with other
generators, alternately, prints a table for each, and writes them and every figure to scripts/bench/results/.

  npm run bench:generate                             five runs of each
  npm run bench:generate -- --quick                  one run of each; writes nothing
  npm run bench:generate -- --documents <folder>     of stripe and github in that folder too (.json or .yaml)`,
  options: { quick: { type: 'boolean' }, documents: { type: 'string' } },
  async run({ flags: { quick, documents } }) {
    const machine = describeMachine();
    await installRivals();
    await withScratch('heffl-bench-generate', async (folder) => {
      const report = await measure(folder, { machine, rounds: quick ? 1 : 5, documents });
      const text = page(report);
      console.log(text);
      if (!quick) await writeResults('generate', text, report);
    });
  },
});

interface Plan {
  readonly machine: Machine;
  readonly rounds: number;
  readonly documents: string | undefined;
}

async function measure(folder: string, { machine, rounds, documents }: Plan) {
  const bundled = await bundleDescriptions(path.join(folder, 'descriptions'));
  const given = documents === undefined ? [] : await documentsIn(path.resolve(documents));
  const project = path.join(folder, 'project');
  await copyProject(project);
  const tables = [];
  for (const task of tasksOf(bundled, given)) {
    console.error(`${task.title} ...`);
    tables.push({ title: task.title, results: await runContenders({ ...task, project, rounds }) });
  }
  const incremental = await measureIncremental(project, rounds);
  const { processor, cores, node, load } = machine;
  const where = `${processor}, ${cores} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${node.slice(1)}`;
  return { machine: where, loadBefore: load, rounds, tables, incremental };
}
