import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from '../../../generator/generate.js';
import type { Memory } from '../../../generator/load/memory.js';
import type { OutputFile } from '../../../generator/model/output-file.js';
import { fillFolder, withScratch } from '../../../generator/write/scratch.js';
import { blocksIn, readMarkdown, withBlocks, type Block } from './markdown.js';
import { selectPart } from './select-part.js';

const FOLDER = path.resolve(import.meta.dirname, '../emit/documents');

/** A Markdown file: a whole document of somebody else, what is generated from it, and code of an integrator. */
export interface DocumentScenario {
  readonly name: string;
  readonly text: string;
  readonly document: string;
  /** Blocks of output: `ts src/api/types.ts Pet`, `md README.md Operations` or `text warnings`. */
  readonly expected: readonly Block[];
  readonly usage: string | undefined;
}

/** The package that was generated from a document. */
export interface MadeOfDocument {
  readonly files: readonly OutputFile[];
  /** One line for each warning. */
  readonly warnings: string;
}

/** All scenarios, by name. */
export function readDocumentScenarios(): Promise<DocumentScenario[]> {
  return readMarkdown(FOLDER, parsed);
}

function parsed(name: string, text: string): DocumentScenario {
  const blocks = blocksIn(text);
  return {
    name,
    text,
    document: blocks.find(({ language }) => language === 'yaml')?.text ?? '',
    expected: blocks.filter(({ info }) => info !== ''),
    usage: blocks.find(({ language, info }) => language === 'ts' && info === '')?.text,
  };
}

/** Generates the package of a document alone, without a settings file. */
export async function generateDocument({ document }: DocumentScenario, memory: Memory): Promise<MadeOfDocument> {
  return withScratch('heffl-document', async (root) => {
    await fillFolder(root, { 'openapi.yaml': document });
    const bare = { file: 'openapi.yaml', output: 'client' };
    const { files, warnings } = await generate(root, undefined, { document: bare, memory });
    return { files, warnings: warnings.map(({ code, message }) => `${code}: ${message}\n`).join('') };
  });
}

/** The text that a block must hold. */
export function textOfBlock({ language, info }: Block, { files, warnings }: MadeOfDocument): string {
  if (language === 'text') return warnings;
  const [name = '', ...parts] = info.split(' ');
  const file = files.find((candidate) => candidate.path === name);
  if (!file) throw new Error(`${name} was not generated`);
  if (language === 'md') return parts.length === 0 ? file.text : section(file.text, parts.join(' '));
  return `${parts.map((part) => selectPart(file, part)).join('\n\n')}\n`;
}

/** A heading and what follows it, up to the next heading. */
function section(text: string, heading: string): string {
  const found = text.split(/^(?=#)/m).find((part) => part.replace(/^#+ /, '').startsWith(`${heading}\n`));
  if (found === undefined) throw new Error(`There is no heading ${heading}`);
  return `${found.trim()}\n`;
}

/** Rewrites the expected blocks of a scenario with what was made. */
export async function updateDocumentScenario(scenario: DocumentScenario, made: MadeOfDocument): Promise<void> {
  const text = withBlocks(scenario.text, scenario.expected, (block) => textOfBlock(block, made));
  if (text !== scenario.text) await writeFile(path.join(FOLDER, `${scenario.name}.md`), text);
}
