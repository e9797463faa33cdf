import { readDescription } from '../../generator/load/load-document.js';
import { loadSettings } from '../../generator/load/settings/load-settings.js';
import { formatProblem, isError } from '../../generator/model/problem.js';
import { runCommand } from '../support/command.js';
import { projectRoot, runRedocly } from '../support/redocly.js';
import { checkScores } from './score.js';

/**
 * Lints the descriptions with Redocly and the rules in openapi/rules/. `npm run lint:openapi`
 * Prints the scores of those that are valid. Redocly follows every reference at once, so references, aliases and syntax
 * are checked first, and a description that fails there is not passed to it.
 */
process.exitCode = await runCommand({
  help: `Lints the descriptions with Redocly and the rules in openapi/rules/.

  npm run lint:openapi                       all of them
  npm run lint:openapi -- v2                 the descriptions of these names
  npm run lint:openapi -- --format json      another format of redocly lint: stylish, json, github-actions, ...

  --allow-outside-references                 follow a $ref to an address, or to a file outside the folder of its description`,
  options: { format: { type: 'string' }, 'allow-outside-references': { type: 'boolean' } },
  rest: '[api ...]',
  async run({ flags, positionals }) {
    const { format, 'allow-outside-references': allowOutside = false } = flags;
    const settings = await loadSettings(projectRoot);
    const apis = settings.apis.filter(({ key }) => positionals.length === 0 || positionals.includes(key));
    const found = await Promise.all(
      apis.map(async (api) => ({ key: api.key, ...(await readDescription(projectRoot, api, { allowOutside })) })),
    );
    const problems = found.flatMap((api) => api.problems.filter(isError));
    for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
    const unknown = positionals.filter((name) => !apis.some(({ key }) => key === name));
    const readable = found.filter((api) => !api.problems.some(isError)).map(({ key }) => key);
    if (readable.length + unknown.length === 0) return 1;
    const more = [
      ...(format === undefined ? [] : ['--format', format]),
      ...(allowOutside ? ['--skip-rule=heffl/inner-references'] : []),
    ];
    const { exitCode } = await runRedocly(['lint', ...readable, ...unknown, ...more], { isShown: true });
    const isSound = problems.length + exitCode === 0;
    return isSound && format === undefined ? checkScores(readable) : Math.max(problems.length > 0 ? 1 : 0, exitCode);
  },
});
