import { runCommand } from './support/command.js';
import { runRedocly } from './support/redocly.js';

/** Lints the descriptions with Redocly and the rules in openapi/rules/. `npm run lint:openapi` */
process.exitCode = await runCommand({
  help: `Lints the descriptions with Redocly and the rules in openapi/rules/.

  npm run lint:openapi                       all of them
  npm run lint:openapi -- v2                 the descriptions of these names
  npm run lint:openapi -- --format json      another format of redocly lint: stylish, json, github-actions, ...`,
  options: { format: { type: 'string' } },
  rest: '[api ...]',
  async run({ flags: { format }, words }) {
    const more = format === undefined ? [] : ['--format', format];
    const { exitCode } = await runRedocly(['lint', ...words, ...more], { isShown: true });
    return exitCode;
  },
});
