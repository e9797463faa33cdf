import { FlagError } from '../support/command-error.js';
import { runCommand } from '../support/command.js';
import { projectRoot } from '../support/redocly.js';
import { bumps, type Bump } from './diff/change/change.js';
import { diffWith, diffWithRelease } from './diff/diff.js';
import { formats, printDiff } from './diff/print-diff.js';

/** Reports what changed in the descriptions, in the words of the client, and the version bump it demands. `npm run api:diff` */
process.exitCode = await runCommand({
  help: `Says what changed in the descriptions, whom it breaks, and what version it demands.

  npm run api:diff                           since the last release
  npm run api:diff -- --base main            since a branch, a tag or a commit
  npm run api:diff -- --format markdown      text (default), markdown or json; json is null without a release
  npm run api:diff -- --fail-on major        exit code 1 where a change is as bad: patch, minor, major; default: none`,
  options: {
    base: { type: 'string' },
    format: { type: 'string', default: 'text' },
    'fail-on': { type: 'string', default: 'none' },
  },
  async run({ flags: { base, format, 'fail-on': failOn } }) {
    if (!Object.hasOwn(formats, format)) throw wrong('--format', format, Object.keys(formats));
    if (!bumps.includes(failOn as Bump)) throw wrong('--fail-on', failOn, bumps);
    const report = base === undefined ? await diffWithRelease(projectRoot) : await diffWith(projectRoot, base);
    return printDiff(report, { format: format as keyof typeof formats, failOn: failOn as Bump });
  },
});

function wrong(flag: string, value: string, known: readonly string[]): FlagError {
  return new FlagError(`${flag} is ${JSON.stringify(value)}. Write one of ${known.join(', ')}.`);
}
