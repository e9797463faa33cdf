import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { allowed } from '../../../scripts/lint/words/allowed.js';
import { checkWords, isChecked } from '../../../scripts/lint/words/check-words.js';
import { unclearOpenings, unclearWords } from '../../../scripts/lint/words/plain-words.js';
import { lintWords } from '../../../scripts/lint/words/lint-words.js';
import { projectRoot } from '../../../scripts/support/redocly.js';
import { mustRun } from '../../../scripts/support/run-program.js';
import { temporaryFolder } from '../../support/project.js';

/** Words that are found in a text, each with its line. */
const found = (file: string, ...lines: string[]) =>
  checkWords(file, lines.join('\n'), []).map(({ line, word }) => `${line} ${word}`);

/** One sample of each word, as a comment. */
const samples = [
  'It tells the two apart.',
  'It was told.',
  'It refuses the key.',
  'Mend it.',
  'A slip of the pen.',
  'A stranger.',
  'For whoever asks.',
  'It takes whatever comes.',
  'It is beside the file.',
  'A list of values.',
  'The timer is called off.',
  'The page is handed over.',
  'It looks after the queue.',
  'It lets go of the timer.',
  'The file at hand.',
  'It runs at will.',
  'The body as it came.',
];

describe('the check of words', () => {
  test('finds a word of each kind, with its line and with a plain word for it', () => {
    const text = samples.map((sample) => `// ${sample}`).join('\n');
    const words = checkWords('a.ts', text, []);
    expect(words.map(({ line }) => line)).toEqual(samples.map((_, index) => index + 1));
    expect(words.map(({ advice }) => advice)).toEqual(unclearWords.map(({ advice }) => advice));
    expect(words[1]).toEqual({
      file: 'a.ts',
      line: 2,
      word: 'told',
      advice: 'write "report", "show", "log" or "say"; for "told apart", "distinguished".',
      text: '// It was told.',
    });
  });

  test.each([
    { title: 'a doc comment on one line', lines: ['/** What it does. */'], word: '1 What' },
    { title: 'a doc comment of several lines', lines: ['/**', ' * Whether it runs.', ' */'], word: '2 Whether' },
    { title: 'a parameter', lines: ['/**', ' * Sends.', ' * @param key what to send', ' */'], word: '3 What' },
    { title: 'a parameter with its type', lines: ['/**', ' * @param {string} key what to send'], word: '2 What' },
    { title: 'a tag on one line', lines: ['/** @description Whether it runs. */'], word: '1 Whether' },
    { title: 'a result', lines: ['/**', ' * Sends.', ' * @returns whether it was sent', ' */'], word: '3 Whether' },
    { title: 'a description', lines: ['description: Whether it is in use.'], word: '1 Whether' },
    { title: 'a description of several lines', lines: ['description: >-', '  What is new.'], word: '2 What' },
  ])('finds the opening of $title', ({ lines, word }) => {
    expect(found('a.ts', ...lines)).toEqual([word]);
  });

  test('finds names in camelCase, strings and each word of a line', () => {
    expect(found('a.ts', 'const isRefused = refusal(`no, told and told`);')).toEqual([
      '1 told',
      '1 told',
      '1 Refused',
      '1 refusal',
    ]);
  });

  test.each([
    ['a.ts', ['/** True if it runs. What it does is below. */', '// What it does.']],
    ['a.ts', ["throw new Error('ECONNREFUSED');", 'const amendment = slip(recommended, untold);']],
    ['a.ts', ['/**', ' * Sends. See the guide.', ' * What follows is sent later.', ' */']],
    ['a.md', ['What it does, and whether it runs.', '', '- Whether it runs']],
    ['a.yaml', ['name: what', 'description: The name. Whether it is unique is unknown.']],
  ])('finds nothing in plain words: %s %j', (file, lines) => {
    expect(found(file, ...lines)).toEqual([]);
  });

  test('leaves out the texts and files that are allowed, and nothing else', () => {
    const exceptions = [
      { text: 'connection refused', reason: 'a message of others' },
      { file: 'b.ts', reason: 'a list of words' },
      { file: 'c.ts', text: 'refused', reason: 'a message of others' },
    ];
    const line = 'connection refused, refused';
    const counts = ['a.ts', 'b.ts', 'c.ts'].map((file) => checkWords(file, line, exceptions).length);
    expect(counts).toEqual([1, 0, 0]);
  });

  test.each([
    ['scripts/a.ts', true],
    ['test/a.test-d.mts', true],
    ['README.md', true],
    ['openapi/v2/a.yaml', true],
    ['scripts/docs/a.vue', true],
    ['package-lock.json', false],
    ['CHANGELOG.md', false],
    ['test/scripts/api/report/v2.api.md', false],
  ])('reads %s: %s', (file, isRead) => {
    expect(isChecked(file)).toBe(isRead);
  });

  test('has a sample of each opening', () => {
    expect(unclearOpenings.map(({ pattern }) => pattern.source)).toEqual(['^What\\b', '^Whether\\b']);
  });
});

describe('the files below paths', () => {
  test('are those that git tracks, and their words are reported with file and line', async () => {
    const root = await temporaryFolder({
      'a/one.md': 'Plain.\nIt was told.',
      'b/two.ts': '// Whoever.',
      'a/new.md': 'told',
    });
    await mustRun('git', ['init', '--quiet'], { folder: root });
    await mustRun('git', ['add', 'a/one.md', 'b'], { folder: root });
    const { words, files } = await lintWords(root, ['.']);
    expect([words.map(({ file, line, word }) => `${file}:${line} ${word}`), files]).toEqual([
      ['a/one.md:2 told', 'b/two.ts:1 Whoever'],
      2,
    ]);
    await rm(path.join(root, 'b/two.ts'));
    expect((await lintWords(root, ['b'])).words).toEqual([]);
  });
});

test('every exception is needed', async () => {
  const { stdout } = await mustRun('git', ['ls-files', '-z'], { folder: projectRoot });
  const files = stdout.split('\0').filter((file) => isChecked(file));
  const texts = await Promise.all(files.map((file) => readFile(path.join(projectRoot, file), 'utf8').catch(() => '')));
  const unused = allowed.filter((exception) => {
    const others = allowed.filter((other) => other !== exception);
    return !files.some((file, index) => {
      const text = texts[index] ?? '';
      if (exception.file !== undefined && exception.file !== file) return false;
      if (exception.text !== undefined && !text.includes(exception.text)) return false;
      return checkWords(file, text, others).length > checkWords(file, text).length;
    });
  });
  expect(unused).toEqual([]);
});
