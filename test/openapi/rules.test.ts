import { getLineColLocation, lint, loadConfig } from '@redocly/openapi-core';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/project.js';
import { smallApi } from '../generator/support/small-api.js';
import { bodyCases } from './rules/bodies.js';
import { edgeCases } from './rules/edges.js';
import { idCases } from './rules/ids.js';
import { operationCases } from './rules/operations.js';
import { expectedProblems, runRule } from './rules/run-rule.js';
import { safetyCases } from './rules/safety.js';
import { schemaCases } from './rules/schemas.js';
import { settingCases } from './rules/settings.js';

const ALL_CASES = [
  ...operationCases,
  ...bodyCases,
  ...schemaCases,
  ...idCases,
  ...settingCases,
  ...safetyCases,
  ...edgeCases,
];
const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const loadRedoclyYaml = () => loadConfig({ configPath: file('redocly.yaml') });

describe('each rule', () => {
  test.each(ALL_CASES.map((ruleCase) => [ruleCase.rule, ruleCase.title, ruleCase] as const))(
    'heffl/%s %s',
    async (_rule, _title, ruleCase) => {
      expect(await runRule(ruleCase)).toEqual(expectedProblems(ruleCase));
    },
  );
});

describe('the rules as a whole', () => {
  test('each rule of the plugin has cases that pass and cases that fail', async () => {
    const pass = ALL_CASES.filter(({ problems }) => problems.length === 0);
    const fail = ALL_CASES.filter(({ problems }) => problems.length > 0);
    const rules = await rulesOfPlugin();
    expect(unique(pass.map(({ rule }) => `heffl/${rule}`))).toEqual(rules);
    expect(unique(fail.map(({ rule }) => `heffl/${rule}`))).toEqual(rules);
  });

  test('the table in the README names the rules of the plugin and no others', async () => {
    expect(ownRules(rulesInReadme())).toEqual(await rulesOfPlugin());
  });

  test.each(['v1', 'v2'])('redocly.yaml makes each rule in the README an error for %s', async (api) => {
    const rules = (await loadRedoclyYaml()).forAlias(api).rules.oas3_1;
    const severities = rulesInReadme().map((name) => {
      const setting = rules[name];
      return [name, typeof setting === 'string' ? setting : setting?.severity];
    });
    expect(severities).toEqual(rulesInReadme().map((name) => [name, 'error']));
    expect(ownRules(Object.keys(rules))).toEqual(ownRules(rulesInReadme()));
  });

  test('nothing is excused: there is no ignore file', () => {
    expect(existsSync(file('.redocly.lint-ignore.yaml'))).toBe(false);
  });
});

describe('a reference to nothing', () => {
  const sources = Object.entries(smallApi).filter(([name]) => name.endsWith('.yaml'));
  const references = sources.flatMap(([name, text]) =>
    [...text.matchAll(/\$ref: (\S+)/g)].map(({ index }) => ({ name, index })),
  );

  test.each(references)(
    'is reported with its place by all rules together: $name at $index',
    async ({ name, index }) => {
      for (const target of ['#/nothing', 'nothing.yaml#/x']) {
        const text = smallApi[name] ?? '';
        const broken = `${text.slice(0, index)}${text.slice(index).replace(/\$ref: \S+/, `$ref: '${target}'`)}`;
        const root = await temporaryFolder({ ...smallApi, [name]: broken });
        const config = (await loadRedoclyYaml()).forAlias('v2');
        const problems = await lint({ ref: `${root}/openapi/v2/openapi.yaml`, config });
        const line = text.slice(0, index).split('\n').length;
        const places = problems.map(({ location: [first] }) => first && getLineColLocation(first));
        expect(places.map((place) => `${place?.source.absoluteRef}:${place?.start.line}`)).toContain(
          `${root}/${name}:${line}`,
        );
      }
    },
  );
});

describe('the descriptions', () => {
  test.each(['v1', 'v2'])('%s has no problem', async (api) => {
    const config = (await loadRedoclyYaml()).forAlias(api);
    const problems = await lint({ ref: file(`openapi/${api}/openapi.yaml`), config });
    const readable = problems.map(
      ({ ruleId, message, location }) => `${location[0]?.source.absoluteRef} ${ruleId}: ${message}`,
    );
    expect(readable).toEqual([]);
  });
});

async function rulesOfPlugin(): Promise<string[]> {
  const { plugins } = await loadRedoclyYaml();
  const plugin = plugins.find(({ id }) => id === 'heffl');
  return unique(Object.keys(plugin?.rules?.oas3 ?? {}));
}

/** The names in the last column of the table of conventions. */
function rulesInReadme(): string[] {
  const readme = readFileSync(file('openapi/README.md'), 'utf8');
  const table = readme.slice(readme.indexOf('| convention | rule |'), readme.indexOf('## Provenance'));
  const lastColumns = table.split('\n').flatMap((line) => /\|([^|]*)\|$/.exec(line)?.[1] ?? []);
  return unique(lastColumns.flatMap((column) => [...column.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)));
}

function ownRules(names: string[]): string[] {
  return unique(names.filter((name) => name.startsWith('heffl/')));
}

function unique(names: string[]): string[] {
  return [...new Set(names)].sort();
}
