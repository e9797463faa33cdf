import path from 'node:path';
import { getLineColLocation, lint, loadConfig, type Config } from '@redocly/openapi-core';
import { readDescription } from '../../generator/load/load-document.js';
import { loadSettings } from '../../generator/load/settings/load-settings.js';
import { formatProblem, isError } from '../../generator/model/problem.js';
import type { Verdict } from './verdict.js';

/** Lints one API in this process, which keeps Redocly warm. The settings are read each time: they may have changed. */
export async function lintApi(projectRoot: string, key: string): Promise<Verdict> {
  const config = await loadConfig({ configPath: path.join(projectRoot, 'redocly.yaml') });
  const api = (await loadSettings(projectRoot)).apis.find((source) => source.key === key);
  if (!api) return { isGood: false, said: `openapi/sdk.yaml names no ${key}` };
  const { problems: found, input } = await readDescription(projectRoot, api);
  const unread = found.filter(isError);
  if (unread.length > 0) return { isGood: false, said: `cannot be read\n${unread.map(formatProblem).join('\n')}` };
  const problems = await lint({ ...input, config: forApi(config, key) });
  const lines = problems.flatMap(({ location: [first], message, ruleId }) => {
    if (!first) return [`\n  ${message} (${ruleId})`];
    const { start } = getLineColLocation(first);
    return [`\n  ${path.relative(projectRoot, first.source.absoluteRef)}:${start.line} ${message} (${ruleId})`];
  });
  return {
    isGood: lines.length === 0,
    said: lines.length === 0 ? 'clean' : `${lines.length} to fix${lines.join('')}`,
  };
}

/** Rules for one API: its own and those of all. */
function forApi(config: Config, key: string): Config {
  return config.forAlias(key);
}
