/** A string of a description as a Markdown paragraph or table cell: one line, with all markup escaped. */
export function plainText(text: string): string {
  // Character references, because a backslash may be escaped by one before it.
  return oneLine(text).replace(/[\\`*_[\]<>|&#~!{}]|^[-+=\d]|https?:|www\./g, (active) =>
    active.replace(/^./u, (first) => `&#${first.codePointAt(0) ?? 0};`),
  );
}

/** A value as inline code, also inside a table. */
export function inlineCode(text: string): string {
  const line = oneLine(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = longest > 0 ? ' ' : '';
  return `${fence}${gap}${line}${gap}${fence}`;
}

/** A URL for the parentheses of a link. */
export function linkTarget(address: string): string {
  return oneLine(address).replace(
    /[\s()<>[\]\\|"'`*]/g,
    (active) => `%${active.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
