import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../../generator/generate.js';
import type { OutputFile } from '../../../generator/model/output-file.js';
import { compile } from '../support/compile.js';
import { fillProject } from '../../support/project.js';
import { SETTINGS, settingsText, type ApiMembers } from '../support/settings.js';
import { actualText, readScenarios, updateScenario } from '../support/scenario.js';

const scenarios = await readScenarios();
/** `UPDATE_SCENARIOS=1` rewrites the expected output; the diff is what there is to review. */
const isUpdate = process.env['UPDATE_SCENARIOS'] === '1';
let files: readonly OutputFile[];

/** All scenarios are the APIs of one package, so they are generated and compiled in one go. */
beforeAll(async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'heffl-test-'));
  const apis = scenarios.map(({ name }) => [name, { document: `${name}.yaml` }]);
  await fillProject(root, {
    [SETTINGS]: settingsText(Object.fromEntries(apis) as Record<string, ApiMembers>),
    ...Object.fromEntries(scenarios.map(({ name, description }) => [`openapi/${name}.yaml`, description])),
  });
  ({ files } = await generate(root).finally(() => rm(root, { recursive: true })));
  if (isUpdate) for (const scenario of scenarios) await updateScenario(scenario, files);
});

describe.each(scenarios)('$name', (scenario) => {
  test.skipIf(isUpdate).each(scenario.expected)('generates $info', (block) => {
    expect(actualText(block, scenario, files)).toBe(block.text);
  });
});

test('what is generated compiles, and so does the code that uses it', () => {
  // Hand-written files of the client need the project's own descriptions, and programs have settings of their own.
  const modules = files.filter((file) => !/^src\/(command|testing|webhooks)\//.test(file.path));
  const texts = new Map(modules.map((file) => [file.path, file.text]));
  for (const { name, usage } of scenarios) if (usage) texts.set(`src/${name}/usage.ts`, usage);
  expect(compile(texts)).toEqual([]);
});

test('each scenario shows output', () => {
  expect(scenarios.filter(({ expected }) => expected.length === 0)).toEqual([]);
  expect(scenarios.length).toBeGreaterThan(11);
});
