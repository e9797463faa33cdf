import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { keyPattern } from '../../../../generator/kit/runtime/settings/api-key.js';
import { sourcesBelow } from '../../../support/imports.js';
import { PROJECT_ROOT } from '../../../support/project.js';
import { secret } from './support/client.js';
import { countSteps, lettersOf } from './support/count-steps.js';

const kit = 'generator/kit/';
const textOf = (name: string) => readFileSync(path.join(PROJECT_ROOT, kit, name), 'utf8');

/** The regular expressions of a folder's sources, and the places where one is made while the program runs. */
function expressionsOf(folder: string) {
  const literals: [name: string, expression: RegExp][] = [];
  const made: string[] = [];
  for (const name of sourcesBelow(kit + folder).map((file) => file.slice(kit.length))) {
    const look = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const expression = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
        literals.push([`${name} ${node.text}`, expression]);
      }
      if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') made.push(name);
      ts.forEachChild(node, look);
    };
    look(ts.createSourceFile(name, textOf(name), ts.ScriptTarget.Latest, true));
  }
  return { literals, made };
}

const sources = ['runtime', 'validate'].map(expressionsOf);

/** Expressions that are made while the program runs, as they may be at worst. */
const made: [file: string, name: string, expression: RegExp][] = [
  ['runtime/settings/api-key.ts', 'a key', keyPattern(secret)],
  ['runtime/settings/api-key.ts', 'a key of backslashes', keyPattern('\\\\=\\=\\=\\=\\=\\=\\=x')],
  ['runtime/settings/api-key.ts', 'a key of one letter', keyPattern('a'.repeat(32))],
  ['runtime/settings/api-key.ts', 'a key of what is escaped', keyPattern('%&%&%&%&%&%&%&')],
  ['runtime/limit/rate-headers.ts', 'a member', /(?:^|[\s,;])remaining=(-?[\d.]+)/],
];
const all = [...sources.flatMap(({ literals }) => literals), ...made.map(([, ...one]) => one)];

/** Maximal number of steps for each character of a string: an unbounded search that restarts at each character takes far more. */
const PER_CHARACTER = 300;
const LONG = 100_000;
const SHORT = 1_000;

function limitOf(text: string): number {
  return PER_CHARACTER * (text.length + 1);
}

/** Strings of one letter, and of two alternating or one after the other, with an end that matches nothing. */
function textsOf(letters: readonly string[], length: number): string[] {
  return letters.flatMap((first) =>
    letters.flatMap((second) => [
      `${(first + second).repeat(length / 2)}\n~`,
      `${first}${second.repeat(length)}\n~`,
      `${first.repeat(length / 2)}${second.repeat(length / 2)}`,
    ]),
  );
}

describe('a regular expression of what every program carries', () => {
  it('is looked at: those of the sources, and those that are made while a program runs', () => {
    expect(all.length).toBeGreaterThan(40);
    // The patterns of a description are the third kind: their authors are responsible for them.
    const known = [...new Set(made.map(([file]) => file)), 'validate/rules.ts'];
    expect(sources.flatMap((source) => source.made).toSorted()).toEqual(known.toSorted());
    expect(textOf('runtime/limit/rate-headers.ts')).toContain('new RegExp(`(?:^|[\\\\s,;])${name}=(-?[\\\\d.]+)`)');
  });

  it.each(all)('takes steps in proportion to 20 kB of its worst letters: %s', (_name, expression) => {
    const letters = lettersOf(expression);
    const stepsOf = (text: string) => countSteps(expression, text, limitOf(text)).steps;
    const steps = letters.map((letter) => stepsOf(`${letter.repeat(SHORT)}\n~`));
    const worst = letters.toSorted((a, b) => (steps[letters.indexOf(b)] ?? 0) - (steps[letters.indexOf(a)] ?? 0));
    for (const text of textsOf(worst.slice(0, 4), SHORT)) expect(stepsOf(text)).toBeGreaterThan(0);
    expect(stepsOf(`${(worst[0] ?? '~').repeat(LONG)}\n~`)).toBeGreaterThan(LONG / 2);
  });

  it.each([
    ['white space at the end', /\s+$/, ' '],
    ['the mask of addresses as it was', /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g, 'a'],
    ['the search for the key as it was', /\\+u0073|s/g, '\\'],
    ['the items of a header as they were', /,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ','],
    ['slashes as they were', /\/+$/, '/'],
    ['a repetition in a repetition', /^(?:a+)+$/, 'a'],
  ])('would be caught: %s', (_what, expression, letter) => {
    const text = `${letter.repeat(SHORT)}\n~`;
    expect(() => countSteps(expression, text, limitOf(text))).toThrow('steps');
  });
});

it.each([
  /a+b/g,
  /(?:^|[\s,;])q=(\d+)/g,
  /(?<![\w.:-])\d{2,3}(?!\d)/g,
  /^(?:\.|%2e){1,2}$/gi,
  /a*?b|\bc/g,
  /[\w.%+-]+(@[\w-]+(?:\.[\w-]+)+)?/g,
])('the count is that of a matcher that finds what the engine finds: %s', (expression) => {
  const texts = ['', 'aab', 'xaabab', ' q=12', 'q=7;q=8', '12 345 6', '.12', '%2E.', 'c ac', '1234', 'a@b.c, d@e'];
  for (const text of texts) {
    const ends = [...text.matchAll(expression)].map((match) => match.index + match[0].length);
    expect(countSteps(expression, text, 10_000).ends).toEqual(ends);
  }
});
