import { runCommand } from '../support/command.js';
import { installRivals } from './support/install-rivals.js';
import { describeMachine, pinnedVersions } from './support/machine.js';
import { writeResults } from './support/write-results.js';
import { contenders, type Contender } from './types/contenders.js';
import { writePage, type Results, type Row } from './types/page.js';
import { generateClients } from './types/prepare.js';
import { checkControl, questions } from './types/questions.js';
import { tryProgram } from './types/try-program.js';

/** Compares what generators make of our own description. `npm run bench:types` */
process.exitCode = await runCommand({
  help: `Asks seven questions of our client and of those that other generators make of the same description, prints the table, and
writes it to scripts/bench/results/. It takes about a minute.

  npm run bench:types`,
  options: {},
  async run() {
    await installRivals();
    await generateClients();
    const rows: Row[] = [];
    for (const contender of contenders) {
      console.error(contender.name);
      rows.push({ contender: contender.name, responses: await responsesOf(contender) });
    }
    const { date, node } = describeMachine();
    const versions = await pinnedVersions(contenders.flatMap(({ packages }) => packages));
    const results: Results = { date, node, versions, rows };
    const page = writePage(results);
    console.log(page);
    await writeResults('types', page, results);
  },
});

async function responsesOf(contender: Contender): Promise<Record<string, string>> {
  const control = { call: contender.getDeal("'dl_1'") };
  checkControl(await tryProgram(contender, control, { name: 'control', isRun: true }), contender.name);
  const responses: Record<string, string> = {};
  for (const { key, programs, isRun, judge } of questions) {
    const outcomes = [];
    for (const [index, program] of programs(contender).entries()) {
      outcomes.push(await tryProgram(contender, program, { name: `${key}-${index + 1}`, isRun }));
    }
    responses[key] = judge(outcomes);
  }
  return responses;
}
