import { runCommand } from '../support/command.js';
import { projectRoot } from '../support/redocly.js';
import type { FoundWord } from './words/check-words.js';
import { lintWords } from './words/lint-words.js';
import { roots } from './words/roots.js';

/** Lints the English of tracked files. `npm run lint:words` */
process.exitCode = await runCommand({
  help: `Reports words that readers do not search for, each with a plain one, in comments, messages, documents and names.

  npm run lint:words                          the paths in scripts/lint/words/roots.ts
  npm run lint:words -- generator README.md   other files and folders

The words are in scripts/lint/words/plain-words.ts, the exceptions in scripts/lint/words/allowed.ts.`,
  options: {},
  rest: '[path ...]',
  async run({ positionals }) {
    const { words, files } = await lintWords(projectRoot, positionals.length > 0 ? positionals : roots);
    for (const word of words) console.error(format(word));
    console.log(`Unclear words: ${words.length} in ${files} files.`);
    return words.length > 0 ? 1 : 0;
  },
});

function format({ file, line, word, advice, text }: FoundWord): string {
  return `${file}:${line} "${word}": ${advice}\n  ${text}`;
}
