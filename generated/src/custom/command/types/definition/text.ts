/** Controls, marks that change the direction of text, halves of characters, and spaces that look like others or are invisible. */
const invisible = /(?![ \u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/gu;

/** A string on one line, without anything that could act on a terminal or end a comment. For reading only. */
export function readable(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(invisible, '')
    .replaceAll('*/', '* /')
    .trim();
}

/** A string in quotation marks, cut where it is long. */
export function quoted(text: string): string {
  const characters = [...readable(text)];
  return `“${characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : characters.join('')}”`;
}

/** TypeScript's string literal that has exactly this value. */
export function stringLiteral(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  return mark + escapeInvisible(text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)) + mark;
}

/** JSON on one line, with every invisible character escaped. */
export function visibleJson(value: unknown): string {
  return escapeInvisible(JSON.stringify(value));
}

function escapeInvisible(text: string): string {
  return text.replace(invisible, (character) =>
    Array.from({ length: character.length }, (_, index) => escapeUnit(character.charCodeAt(index))).join(''),
  );
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** Breaks a string into lines of at most `width` characters, between words. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Sorts strings by their code units, the same on every machine. */
export function inOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** `one`, `one and two`, `one, two and three`. */
export function enumerate(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
}

export { counted as count } from '../../../../validate/issues.js';
