import { allowed, type Allowed } from './allowed.js';
import { isProseLine, openingOf } from './prose.js';
import { unclearOpenings, unclearWords } from './plain-words.js';

/** An unclear word in a file. */
export interface FoundWord {
  readonly file: string;
  /** Line number, from 1. */
  readonly line: number;
  readonly word: string;
  /** Plain words for it. */
  readonly advice: string;
  /** The whole line, without the spaces around it. */
  readonly text: string;
}

const CHECKED = /\.(?:[cm]?[jt]s|vue|md|ya?ml)$/;

/** History, and output of another tool. */
const UNCHECKED = /(?:^|\/)CHANGELOG\.md$|^test\/scripts\/api\/report\/|\.api\.md$/;

/** True if the words of a file are checked, by its path from the project's root. */
export function isChecked(file: string): boolean {
  return CHECKED.test(file) && !UNCHECKED.test(file);
}

/**
 * Finds the unclear words of a file, in the order of its lines.
 *
 * @param file Path from the project's root, with slashes
 * @param exceptions Texts that are not checked; default: those of the project
 */
export function checkWords(file: string, text: string, exceptions: readonly Allowed[] = allowed): FoundWord[] {
  const own = exceptions.filter((exception) => exception.file === undefined || exception.file === file);
  if (own.some((exception) => exception.text === undefined)) return [];
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const left = without(line, own);
    const opening = openingOf(file, left, lines[index - 1] ?? '');
    const words = unclearWords.filter(({ isProse = false }) => !isProse || isProseLine(file, left));
    const found = [
      ...words.flatMap((word) => matches(left, word)),
      ...(opening === undefined ? [] : unclearOpenings.flatMap((word) => matches(opening, word))),
    ];
    return found.map(({ word, advice }) => ({ file, line: index + 1, word, advice, text: line.trim() }));
  });
}

function without(line: string, exceptions: readonly Allowed[]): string {
  return exceptions.reduce((rest, { text = '' }) => rest.replaceAll(text, ''), line);
}

function matches(text: string, { pattern, advice }: { readonly pattern: RegExp; readonly advice: string }) {
  return [...text.matchAll(pattern)].map(([word]) => ({ word, advice }));
}
