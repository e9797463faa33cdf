import { runTask, SURFACES, type Cost } from '../../test/generated/custom/command/day/run-task.js';
import { tasks } from '../../test/generated/custom/command/day/tasks.js';
import { runCommand } from '../support/command.js';
import { describeMachine } from './support/machine.js';
import { median } from './support/statistics.js';
import { formatTable } from './support/table.js';
import { writeResults } from './support/write-results.js';

/** Counts what the tasks of a day in a CRM cost. `npm run bench:agents` */
process.exitCode = await runCommand({
  help: `Does the 20 tasks of a day in a CRM by the shell program and by the MCP server, checks the state that each leaves, and counts
calls, bytes of results and requests. It prints the table, and writes it to scripts/bench/results/. It takes half a minute.

  npm run bench:agents`,
  options: {},
  async run() {
    const rows: Row[] = [];
    for (const task of tasks) {
      const [shell, mcp] = [await runTask(task, SURFACES[0]), await runTask(task, SURFACES[1])];
      rows.push({ task: task.name, shell, mcp });
    }
    const { date, node } = describeMachine();
    const results = { date, node, medians: { shell: medianOf(rows, 'shell'), mcp: medianOf(rows, 'mcp') }, rows };
    const page = pageOf(results);
    console.log(page);
    await writeResults('agents', page, results);
  },
});

interface Row {
  readonly task: string;
  readonly shell: Cost;
  readonly mcp: Cost;
}

interface Results {
  readonly date: string;
  readonly node: string;
  /** Bytes of results of a task. */
  readonly medians: { readonly shell: number; readonly mcp: number };
  readonly rows: readonly Row[];
}

function medianOf(rows: readonly Row[], surface: 'shell' | 'mcp'): number {
  return Math.round(median(rows.map((row) => row[surface].bytes)));
}

function pageOf({ date, node, medians, rows }: Results): string {
  const table = formatTable(
    ['a person or an agent …', 'commands', 'bytes', 'requests', 'calls of tools', 'bytes', 'requests'],
    rows.map(({ task, shell, mcp }) => [task, ...cells(shell), ...cells(mcp)]),
  );
  return `# A day in a CRM, from a shell and by MCP

Taken ${date} with Node ${node} by \`npm run bench:agents\`.

${table}

The median is ${medians.shell.toLocaleString('en')} bytes of results from a shell, and ${medians.mcp.toLocaleString('en')} by MCP.

Each task begins in a new workspace of the test double: three pipelines whose stages have the same names, custom fields with
options, 150 deals, the documented rate limit on a clock of its own. It counts as done if the records at the end differ from those
at the start in exactly what the task is for, and no request exceeded the limit. The agent searches for each operation and reads its
description before its first call, by the official client of the protocol. Its bytes are those of the text that a host shows to the model; those
of a shell are both output streams.
`;
}

function cells({ calls, bytes, requests }: Cost): string[] {
  return [calls, bytes, requests].map((count) => count.toLocaleString('en'));
}
