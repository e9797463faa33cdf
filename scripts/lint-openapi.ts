import { readDescription } from '../generator/load-document.js';
import { loadApis } from '../generator/load-settings.js';
import { formatProblem, ProblemsError } from '../generator/problem.js';
import { projectRoot, redocly } from './support/redocly.js';

/**
 * Lints the descriptions with Redocly and the rules in openapi/rules/: `npm run lint:openapi`, for some of them
 * `npm run lint:openapi -- v1`. Redocly follows every reference at once, so references, aliases and syntax are checked
 * first, and a description that fails there is not given to it.
 */
const ALLOW = '--allow-outside-references';

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof ProblemsError)) throw error;
  console.error(error.message);
  return 1;
});

async function main(words: readonly string[]): Promise<number> {
  const flags = words.filter((word) => word.startsWith('-') && word !== ALLOW);
  const named = words.filter((word) => !word.startsWith('-'));
  const allowOutside = words.includes(ALLOW);
  const apis = (await loadApis(projectRoot)).filter(({ key }) => named.length === 0 || named.includes(key));
  const found = await Promise.all(
    apis.map(async (api) => ({ key: api.key, ...(await readDescription(projectRoot, api, { allowOutside })) })),
  );
  const problems = found.flatMap((api) => [...api.problems]);
  for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
  const unknown = named.filter((name) => !apis.some(({ key }) => key === name));
  const readable = found.filter((api) => api.problems.length === 0).map(({ key }) => key);
  if (readable.length + unknown.length === 0) return 1;
  const excused = allowOutside ? ['--skip-rule=heffl/inner-references'] : [];
  return Math.max(problems.length > 0 ? 1 : 0, redocly('lint', ...readable, ...unknown, ...flags, ...excused));
}
