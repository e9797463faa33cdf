const DOCUMENT = /\.(?:md|ya?ml)$/;

/** A line that is, or ends in, a comment. */
const COMMENT = /^\s*(?:\/?\*|\/\/|<!--)|\s\/\/ /;

/** Text after the opening of a doc comment on the same line, after one of its tags, or after a key that becomes one. */
const OPENING =
  /\/\*\*\s+(?<text>.*)|@(?:description|returns|param (?:\{[^}]*\} )?\S+)\s+(?<tag>.*)|^\s*description:\s+['"]?(?<key>.*)/;

/** A line that only opens a doc comment, or a text of several lines in YAML. */
const OPENED = /^\s*\/\*\*\s*$|^\s*description: [|>][-+]?$/;

/** True for a line of prose: any line of a document, and a comment in code. */
export function isProseLine(file: string, line: string): boolean {
  return DOCUMENT.test(file) || COMMENT.test(line);
}

/** The first words of a doc comment, if they are on this line. Case counts for the first word only. */
export function openingOf(file: string, line: string, previous: string): string | undefined {
  if (file.endsWith('.md')) return undefined;
  if (OPENED.test(previous)) return capitalised(line.replace(/^\s*(?:\*\s+)?/, ''));
  const { text, tag, key } = OPENING.exec(line)?.groups ?? {};
  const opening = text ?? tag ?? key;
  return opening === undefined ? undefined : capitalised(opening);
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
