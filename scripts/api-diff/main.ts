import { parseArgs } from 'node:util';
import { ProblemsError } from '../../generator/problem.js';
import { projectRoot } from '../support/redocly.js';
import { bumps, covers, type Bump } from './change.js';
import { diffWith } from './diff.js';
import { FlagError } from './flag-error.js';
import { jsonReport } from './report/json.js';
import { markdownReport } from './report/markdown.js';
import { textReport } from './report/text.js';

/** What changed in the descriptions, in the words of the client, and what it demands. `npm run api:diff` */
const HELP = `Says what changed in the descriptions, whom it breaks, and what version it demands.

  npm run api:diff                           since the last release
  npm run api:diff -- --base main            since a branch, a tag or a commit
  npm run api:diff -- --format markdown      text (default), markdown or json
  npm run api:diff -- --fail-on major        exit code 1 where a change is as bad: patch, minor, major; default: none`;

const formats = { text: textReport, markdown: markdownReport, json: jsonReport };

process.exitCode = await main(process.argv.slice(2));

/** Gives the exit code: 0 done, 1 as bad as `--fail-on` or a broken description, 2 a wrong flag. */
async function main(args: string[]): Promise<number> {
  try {
    const flags = readFlags(args);
    if (flags.help) {
      console.log(HELP);
      return 0;
    }
    const report = await diffWith(projectRoot, flags.base);
    console.log(formats[flags.format](report));
    return flags.failOn !== 'none' && covers(report.package.bump, flags.failOn) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof FlagError) && !(error instanceof ProblemsError)) throw error;
    console.error(error.message);
    return error instanceof FlagError ? 2 : 1;
  }
}

function readFlags(args: string[]) {
  const { format = 'text', 'fail-on': failOn = 'none', ...rest } = parse(args);
  if (!Object.hasOwn(formats, format)) throw wrong('--format', format, Object.keys(formats));
  if (!bumps.includes(failOn as Bump)) throw wrong('--fail-on', failOn, bumps);
  return { ...rest, format: format as keyof typeof formats, failOn: failOn as Bump };
}

function parse(args: string[]) {
  try {
    const options = {
      base: { type: 'string' },
      format: { type: 'string' },
      'fail-on': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new FlagError(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}

function wrong(flag: string, value: string, known: readonly string[]): FlagError {
  return new FlagError(`${flag} is ${JSON.stringify(value)}. Write one of ${known.join(', ')}.`);
}
