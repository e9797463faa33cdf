import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const HELP = `Generates a package from the descriptions that the settings file names.

  npm run generate                     write what changed, delete what is stale; then build its dist/
  npm run generate -- --no-build       the same without the build
  npm run generate -- --check          write nothing; fail when generated/ is not what would be written
  npm run generate -- --print-model    print the model as JSON; write nothing
  npm run generate -- --watch          generate, and again after every saved change
  npm run generate -- --timings        show how long each stage took (with any of the others)
  npm run generate -- --helper <file>  a module that --watch runs in a second process; it gets a message after every run

  --settings <file>                    the settings file; default: sdk.yaml, here or in openapi/
  --strict                             treat warnings as errors
  --allow-outside-references           follow a $ref to an address, or to a file outside the folder of its description`;

const options = {
  check: { type: 'boolean' },
  helper: { type: 'string' },
  'no-build': { type: 'boolean' },
  'print-model': { type: 'boolean' },
  settings: { type: 'string' },
  strict: { type: 'boolean' },
  timings: { type: 'boolean' },
  'allow-outside-references': { type: 'boolean' },
  watch: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

process.exitCode = await main(process.argv.slice(2));

/** Gives the exit code: 0 done, 1 problems or a stale output, 2 a wrong flag. */
async function main(args: string[]): Promise<number> {
  const flags = readFlags(args);
  if (typeof flags === 'string') {
    console.error(`${flags}\n\n${HELP}`);
    return 2;
  }
  const projectRoot = process.cwd();
  if (flags.help) console.log(HELP);
  else return run(projectRoot, flags);
  return 0;
}

/** Compilers take a second to load, so they are loaded for a run, and not for a flag that was mistyped. */
async function run(projectRoot: string, flags: Flags): Promise<number> {
  if (flags.watch)
    return (await import('./watch/watch.js')).watch(projectRoot, {
      helper: flags.helper,
      settingsFile: flags.settings,
    });
  const { generateAndCheck, generateAndPrintModel, generateAndWrite } = await import('./run.js');
  const settings = {
    timings: flags.timings,
    allowOutside: flags['allow-outside-references'],
    settingsFile: flags.settings,
    isStrict: flags.strict,
  };
  if (flags.check) return generateAndCheck(projectRoot, settings);
  if (flags['print-model']) return generateAndPrintModel(projectRoot, settings);
  const exitCode = await generateAndWrite(projectRoot, settings);
  if (exitCode !== 0 || flags['no-build']) return exitCode;
  return (await import('./run-build.js')).buildOutput(projectRoot, flags.settings);
}

type Flags = Exclude<ReturnType<typeof readFlags>, string>;

function readFlags(args: string[]) {
  try {
    const { values } = parseArgs({ args, options });
    const modes = [values.check, values['print-model'], values.watch].filter(Boolean).length;
    if (modes > 1) return '--check, --print-model and --watch exclude one another.';
    if (values.watch && values['allow-outside-references']) return '--watch takes no --allow-outside-references.';
    const helper = values.helper && path.resolve(values.helper);
    return helper === undefined || existsSync(helper)
      ? { ...values, helper }
      : `There is no file ${helper}, which --helper names.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
