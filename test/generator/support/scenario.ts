import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { OutputFile } from '../../../generator/model/output-file.js';
import { blocksIn, readMarkdown, withBlocks, type Block } from './markdown.js';
import { selectPart } from './select-part.js';

const FOLDER = path.resolve(import.meta.dirname, '../emit/scenarios');

/** A Markdown file: a description, what is generated from it, and code of an integrator that must compile. */
export interface Scenario {
  /** File name without extension; also the key of the API. */
  readonly name: string;
  readonly text: string;
  /** The whole description, made of the scenario's part and the frame that all share. */
  readonly description: string;
  readonly expected: readonly ExpectedBlock[];
  /** The program of an integrator; compiled in the folder of the API. */
  readonly usage: string | undefined;
}

/** A block of output: parts of a file, and their text. */
export interface ExpectedBlock extends Block {
  readonly file: string;
  readonly parts: readonly string[];
}

/** All scenarios, by name. */
export function readScenarios(): Promise<Scenario[]> {
  return readMarkdown(FOLDER, readScenario);
}

function readScenario(name: string, text: string): Scenario {
  const blocks = blocksIn(text);
  const yaml = blocks.filter(({ language }) => language === 'yaml').map((block) => block.text);
  const typescript = blocks.filter(({ language }) => language === 'ts');
  return {
    name,
    text,
    description: description(parse(yaml.join('')) as ScenarioYaml),
    expected: typescript.filter(({ info }) => info !== '').map(expectedBlock),
    usage: typescript.find(({ info }) => info === '')?.text,
  };
}

function expectedBlock(block: Block): ExpectedBlock {
  const [file = '', ...parts] = block.info.split(' ');
  return { ...block, file, parts };
}

/** Generated text of the parts that a block names. */
export function actualText({ file, parts }: ExpectedBlock, scenario: Scenario, files: readonly OutputFile[]): string {
  const output = files.find((candidate) => candidate.path === `src/${scenario.name}/${file}`);
  if (!output) throw new Error(`${scenario.name}.md names ${file}, which was not generated`);
  return `${parts.map((part) => selectPart(output, part)).join('\n\n')}\n`;
}

/** Rewrites the expected blocks of a scenario with what was made. */
export async function updateScenario(scenario: Scenario, files: readonly OutputFile[]): Promise<void> {
  const text = withBlocks(scenario.text, scenario.expected, (block) => actualText(block, scenario, files));
  if (text !== scenario.text) await writeFile(path.join(FOLDER, `${scenario.name}.md`), text);
}

interface ScenarioYaml {
  readonly paths: Record<string, Record<string, object>>;
  readonly schemas?: object;
  readonly requestBodies?: object;
  readonly [member: string]: unknown;
}

/** Fills in what every description must have and no scenario is about. */
function description({ paths, schemas, requestBodies, ...rest }: ScenarioYaml): string {
  const methods = Object.entries(paths).map(([route, pathItem]) => [route, withProvenance(pathItem)] as const);
  return stringify({
    ...frame,
    ...rest,
    paths: Object.fromEntries(methods),
    components: {
      securitySchemes: { apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' } },
      schemas,
      ...(requestBodies && { requestBodies }),
    },
  });
}

function withProvenance(pathItem: Record<string, object>): object {
  const members = Object.entries(pathItem).map(([method, operation]) =>
    Array.isArray(operation)
      ? [method, operation]
      : [method, { 'x-provenance': { level: 'seed', page: 'https://docs.example.com' }, ...operation }],
  );
  return Object.fromEntries(members) as object;
}

const frame = {
  openapi: '3.1.0',
  info: { title: 'Sales API', version: '1.0.0' },
  servers: [{ url: 'https://api.example.com' }],
  security: [{ apiKey: [] }],
  'x-error-envelope': { code: 'error.code', message: 'error.message' },
  'x-rate-limit': { limit: 60, windowSeconds: 60, scope: 'API key' },
  'x-pagination-schemes': {
    cursor: {
      items: 'data',
      nextCursor: 'meta.nextCursor',
      hasMore: 'meta.hasMore',
      cursorParameter: 'cursor',
      sizeParameter: 'pageSize',
    },
  },
};
