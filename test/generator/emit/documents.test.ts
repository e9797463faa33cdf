import { beforeAll, describe, expect, test } from 'vitest';
import { Memory } from '../../../generator/load/memory.js';
import { compile } from '../support/compile.js';
import {
  generateDocument,
  readDocumentScenarios,
  textOfBlock,
  updateDocumentScenario,
  type MadeOfDocument,
} from '../support/document-scenario.js';

const scenarios = await readDocumentScenarios();
/** `UPDATE_SCENARIOS=1` rewrites the expected output; the diff is what there is to review. */
const isUpdate = process.env['UPDATE_SCENARIOS'] === '1';
const made = new Map<string, MadeOfDocument>();

beforeAll(async () => {
  for (const scenario of scenarios) {
    const files = await generateDocument(scenario, new Memory());
    made.set(scenario.name, files);
    if (isUpdate) await updateDocumentScenario(scenario, files);
  }
});

describe.each(scenarios)('$name', (scenario) => {
  test.skipIf(isUpdate).each(scenario.expected)('generates $info', (block) => {
    expect(textOfBlock(block, madeOf(scenario.name))).toBe(block.text);
  });
});

test('every package compiles, and so does the code that uses it', () => {
  expect(compile(sharedTexts())).toEqual([]);
});

test('each scenario shows output, and code that uses it', () => {
  expect(scenarios.filter(({ expected, usage }) => expected.length === 0 || usage === undefined)).toEqual([]);
});

/** All packages as one: their kits are the same, and each API gets a folder of its own, so that one program checks all. */
function sharedTexts(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { name, usage } of scenarios) {
    for (const { path, text } of madeOf(name).files) {
      if (!/^(src\/(?!command\/|program\/|testing\/(?:index|described))|tsconfig\.json$)/.test(path)) continue;
      const shared = path.replace(/^src\/api\//, `src/${name}/`);
      if ((texts.get(shared) ?? text) !== text) throw new Error(`${name}.md has a kit of its own: its ${path} differs`);
      texts.set(shared, text);
    }
    if (usage !== undefined) texts.set(`src/${name}/usage.ts`, usage);
  }
  return texts;
}

function madeOf(name: string): MadeOfDocument {
  const found = made.get(name);
  if (!found) throw new Error(`Nothing was made of ${name}.md`);
  return found;
}
