import path from 'node:path';
import { command } from '../../generated/src/custom/command/mcp.js';
import { processSurroundings } from '../../generated/src/command/process-surroundings.js';
import { withScratch } from '../../generator/write/scratch.js';
import { runCommand } from '../support/command.js';
import { mustRun, runProgram } from '../support/run-program.js';

/** Runs the conformance suite of the Model Context Protocol. `npm run test:conformance` */
process.exitCode = await runCommand({
  help: `Runs the conformance suite of the Model Context Protocol against \`heffl mcp --http --embedded\`. Its exit code is 1 if a scenario
fails that expected-failures.yml does not name, or if one passes that it names.

  npm run test:conformance`,
  options: {},
  async run() {
    const folder = import.meta.dirname;
    await mustRun('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { folder });
    const server = await serve();
    try {
      return await withScratch('heffl-conformance', (results) => judge(folder, server.address, results));
    } finally {
      await server.stop();
    }
  },
});

/** Runs the suite on the Node that it asks for. */
async function judge(folder: string, address: string, results: string): Promise<number> {
  const suite = path.join(folder, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');
  const expected = ['--expected-failures', path.join(folder, 'expected-failures.yml')];
  const args = [suite, 'server', '--url', address, '--suite', 'active', '-o', results, ...expected];
  const { exitCode, output } = await runProgram(path.join(folder, 'node_modules/node/bin/node'), args, { folder });
  const [, summary = output] = output.split('=== SUMMARY ===');
  console.log(summary.trim());
  return exitCode;
}

/** Starts the server on the test double, on a port that the system chooses. */
async function serve(): Promise<{ readonly address: string; stop(): Promise<void> }> {
  let stop: (() => void) | undefined;
  let ended: Promise<number | void> = Promise.resolve();
  const address = await new Promise<string>((resolve, reject) => {
    const surroundings = {
      ...processSurroundings,
      onStop: (stopper: () => void) => void (stop = stopper),
      printError: (text: string) => resolve(/http:\S+mcp/.exec(text)?.[0] ?? ''),
    };
    ended = command.run(['--http', '--embedded', '--write', '--delete'], surroundings);
    ended.catch(reject);
  });
  return {
    address,
    async stop() {
      stop?.();
      await ended;
    },
  };
}
