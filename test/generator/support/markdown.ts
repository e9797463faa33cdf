import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A block of code in a Markdown file: "```ts types.ts Pet" has the language `ts` and the info `types.ts Pet`. */
export interface Block {
  readonly language: string;
  readonly info: string;
  readonly text: string;
}

/** The Markdown files of a folder, read by a function of their name without extension and their text. */
export async function readMarkdown<T>(folder: string, read: (name: string, text: string) => T): Promise<T[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted();
  return Promise.all(
    names.map(async (name) => read(path.parse(name).name, await readFile(path.join(folder, name), 'utf8'))),
  );
}

/** The blocks of code of a Markdown text. */
export function blocksIn(text: string): Block[] {
  return [...text.matchAll(/^(`{3,})(\w+)(.*)\n([^]*?)^\1$/gm)].map(([, , language = '', info = '', body = '']) => ({
    language,
    info: info.trim(),
    text: body,
  }));
}

/** A Markdown text with the content of these blocks replaced. */
export function withBlocks<B extends Block>(
  text: string,
  blocks: readonly B[],
  contentOf: (block: B) => string,
): string {
  return blocks.reduce((whole, block) => {
    const opening = `${block.language} ${block.info}\n`;
    return whole.replace(`${opening}${block.text}`, () => `${opening}${contentOf(block)}`);
  }, text);
}
