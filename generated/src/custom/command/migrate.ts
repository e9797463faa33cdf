import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError, type Command } from '../../command/command.js';
import type { Surroundings } from '../../command/surroundings.js';
import { migrate } from './migrate/migrate.js';
import { Project } from './migrate/project/project.js';
import { readSettings } from './migrate/project/read-settings.js';
import { loadTypeScript } from './migrate/project/typescript.js';
import { reportLines, reportOf } from './migrate/report/outcome-report.js';
import { patchOf } from './migrate/report/patch.js';
import { writeOutcome } from './migrate/write-outcome.js';

const help = `Usage: heffl migrate [paths] [options]

Rewrites TypeScript or JavaScript that calls v1, so that it calls v2. It changes what it can prove by the types of your
project, compiles the result, and keeps on v1 what v2 cannot do or what cannot be proven. Each of those places is listed
with its reason and a heading of the guide "Moving from v1 to v2". It needs no API key and sends no request.

  paths              files and folders to change; default: the folder of the project
  --dry-run          print the changes as a unified diff, and write nothing
  --project <file>   tsconfig.json of the project; default: the nearest one above the first path
  --output <form>    text (the default) or json

It works with the package "typescript" of your project, version 5.4 or later but before 7, which has no API for this.
Exit code: 0 all call sites are migrated, 1 it failed, 2 called wrongly, 6 some call sites need a hand.`;

/** Exit code if call sites are left. */
const LEFT = 6;

/** `heffl migrate` */
export const command: Command = { help, run };

interface Options {
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly isDryRun: boolean;
  readonly isJson: boolean;
}

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { paths, config, isDryRun, isJson } = readOptions(args, surroundings.folder);
  const [first = surroundings.folder] = paths;
  const compiler = loadTypeScript(path.dirname(config ?? path.join(first, 'file')));
  const settings = readSettings(compiler, first, config);
  const project = new Project(compiler, settings, (file) => isBelow(paths, file));
  const outcome = migrate(project);
  const report = reportOf(outcome, surroundings.folder);
  const patch = isDryRun ? patchOf(outcome, surroundings.folder) : undefined;
  if (!isDryRun) await writeOutcome(outcome);
  if (isJson)
    surroundings.print(JSON.stringify({ ...report, isDryRun, ...(patch !== undefined && { patch }) }, undefined, 2));
  else {
    if (patch) surroundings.print(patch.trimEnd());
    for (const line of reportLines(report, isDryRun)) (isDryRun ? surroundings.printError : surroundings.print)(line);
  }
  return report.left.length === 0 ? 0 : LEFT;
}

function isBelow(paths: readonly string[], file: string): boolean {
  return paths.some((one) => {
    const relative = path.relative(one, file);
    return relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
  });
}

function readOptions(args: readonly string[], folder: string): Options {
  const { values, positionals } = parse(args);
  const { project, output = 'text', 'dry-run': isDryRun = false } = values;
  if (output !== 'text' && output !== 'json') throw new UsageError(`--output is "${output}". Write text or json.`);
  const paths = (positionals.length > 0 ? positionals : ['.']).map((one) => path.resolve(folder, one));
  const config = project === undefined ? undefined : path.resolve(folder, project);
  const missing = [...paths, ...(config === undefined ? [] : [config])].find((one) => !existsSync(one));
  if (missing !== undefined) throw new UsageError(`there is no file or folder ${missing}.`);
  return { paths, config, isDryRun, isJson: output === 'json' };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, project: { type: 'string' }, output: { type: 'string' } },
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new UsageError(message);
  }
}
