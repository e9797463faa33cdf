import { text } from 'node:stream/consumers';
import { HELP, readCommandLine, VERSION, type CommandLine } from './command-line.js';

process.exitCode = await main(process.argv.slice(2));

/** Gives the exit code: 0 done, 1 problems or a stale output, 2 a wrong command line. */
async function main(args: string[]): Promise<number> {
  const projectRoot = process.cwd();
  const line = readCommandLine(args, projectRoot);
  if (typeof line === 'string') {
    console.error(`${line}\n\n${HELP.program}`);
    return 2;
  }
  if (line.flags.version) {
    console.log(VERSION);
    return 0;
  }
  if (!line.flags.help) return run(projectRoot, line);
  const isNamed = args[0] !== undefined && !args[0].startsWith('-');
  console.log(isNamed ? HELP[line.command] : `${HELP.program}\n\n${HELP.generate}`);
  return 0;
}

/** Compilers take a second to load, so they are loaded for a run, and not for a flag that was mistyped. */
async function run(projectRoot: string, line: CommandLine): Promise<number> {
  const { command, flags } = line;
  if (flags.watch)
    return (await import('./watch/watch.js')).watch(projectRoot, {
      helper: flags.helper,
      settingsFile: flags.settings,
    });
  const allowOutside = flags['allow-outside-references'];
  if (command === 'init') {
    const { runInit } = await import('./run-init.js');
    return runInit(projectRoot, { file: line.document ?? '', output: flags.out }, { allowOutside });
  }
  const { generateAndCheck, generateAndPrintModel, generateAndWrite } = await import('./run.js');
  const settings = {
    timings: flags.timings,
    allowOutside,
    settingsFile: flags.settings,
    isStrict: flags.strict,
    prune: flags.prune,
    ...(await documentOf(line)),
  };
  if (command === 'check' || flags.check) return generateAndCheck(projectRoot, settings);
  if (flags['print-model']) return generateAndPrintModel(projectRoot, settings);
  return generateAndWrite(projectRoot, {
    ...settings,
    afterwards: flags['no-build']
      ? undefined
      : async (output) => (await import('./run-build.js')).buildFolder(projectRoot, output),
  });
}

/** Name of standard input in messages. */
const STANDARD_INPUT = 'standard-input';

async function documentOf({ document, flags: { out } }: CommandLine) {
  if (document === undefined) return {};
  if (document !== '-') return { document: { file: document, output: out } };
  return { document: { file: STANDARD_INPUT, output: out }, standardInput: await text(process.stdin) };
}
