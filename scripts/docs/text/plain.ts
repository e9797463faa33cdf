/** Characters that can have a meaning in Markdown, HTML or Vue, at any place. */
const ANYWHERE = String.raw`[<\\\x60\[\]{|*~#]|&(?=#|\w+;)`;
/** An underscore between letters is literal, and so is a single colon. */
const BY_NEIGHBOURS = String.raw`(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|:(?=:)|(?<=:):`;
/** Characters that start a list, a quote, a rule or the underline of a heading. */
const AT_LINE_START = String.raw`^[-+=>]|(?<=^\d+)[.)]`;
const ACTIVE = new RegExp([ANYWHERE, BY_NEIGHBOURS, AT_LINE_START].join('|'), 'gm');

/**
 * A text of a description as Markdown that shows exactly that text. Every character that could have a meaning is written as a character
 * reference: a backslash would itself be undone by one before it.
 */
export function escapeText(text: string): string {
  return text.replaceAll(/[^\S\n]*\n\s*/g, '\n').replaceAll(ACTIVE, (sign) => `&#${sign.codePointAt(0)};`);
}

/** The same on one line: for a title, a name, a summary. */
export function plain(text: string): string {
  return escapeText(oneLine(text));
}

/** A string without its line breaks. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A string for an attribute or the body of an element, where nothing but HTML is read. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
