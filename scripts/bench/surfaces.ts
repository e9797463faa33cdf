import { buildClient } from '../support/build-client.js';
import { runCommand } from '../support/command.js';
import { installRivals } from './support/install-rivals.js';
import { describeMachine, pinnedVersions } from './support/machine.js';
import { writeResults } from './support/write-results.js';
import { contenders, type Contender } from './surfaces/contenders.js';
import { startDouble, type Double } from './surfaces/double.js';
import { writePage, type Results, type Row } from './surfaces/page.js';
import { generateSurfaces, removeSurfaces } from './surfaces/prepare.js';
import { questions } from './surfaces/questions.js';

/** Compares programs and MCP servers that are made of our description. `npm run bench:surfaces` */
process.exitCode = await runCommand({
  help: `Makes the same four calls by our shell program and MCP server and by those of others, judges the requests that the test double
receives, and counts the bytes of \`tools/list\`. It prints the table, and writes it to scripts/bench/results/. It takes a minute.

  npm run bench:surfaces`,
  options: {},
  async run() {
    await installRivals();
    await buildClient();
    const double = await startDouble();
    try {
      await generateSurfaces(double.address);
      const rows: Row[] = [];
      for (const contender of contenders) {
        console.error(contender.name);
        rows.push(await ask(contender, double));
      }
      const { date, node } = describeMachine();
      const versions = await pinnedVersions(contenders.flatMap(({ packages }) => packages));
      const results: Results = { date, node, versions, rows };
      const page = writePage(results);
      console.log(page);
      await writeResults('surfaces', page, results);
    } finally {
      await double.close();
      await removeSurfaces();
    }
  },
});

/** Asks all questions, after a call that every surface must make. */
async function ask({ name, start }: Contender, double: Double): Promise<Row> {
  const surface = await start(double);
  try {
    await surface.send({ operation: 'deals.get', id: 'dl_abc123' });
    const [control] = double.take();
    if (control?.status !== 200) throw new Error(`${name} reads no deal`);
    const responses: Record<string, string> = {};
    for (const { key, call, judge } of questions) {
      const { isSuccess } = await surface.send(call);
      responses[key] = judge({ requests: double.take(), isSuccess });
    }
    return {
      contender: name,
      ...(surface.tools && { tools: surface.tools }),
      responses: responses as Row['responses'],
    };
  } finally {
    await surface.close();
  }
}
