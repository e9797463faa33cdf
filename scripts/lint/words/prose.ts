const DOCUMENT = /\.(?:md|ya?ml)$/;

/** A line that is, or ends in, a comment. */
const COMMENT = /^\s*(?:\/?\*|\/\/|<!--)|\s\/\/ /;

/** The text of a tag. */
const TAG = /@(?:description|returns|param (?:\{[^}]*\} )?\S+)\s+(?<text>.*)/;

/** The text of a doc comment that starts on this line, or of a description that becomes one. */
const OPENING = /\/\*\*\s+(?<comment>.*)|^\s*description:\s+['"]?(?<description>.*)/;

/** A line that only opens a doc comment, or a text of several lines in YAML. */
const OPENED = /^\s*\/\*\*\s*$|^\s*description: [|>][-+]?$/;

/** True for a line of prose: any line of a document, and a comment in code. */
export function isProseLine(file: string, line: string): boolean {
  return DOCUMENT.test(file) || COMMENT.test(line);
}

/** The first words of a doc comment, if they are on this line. Case counts for the first word only. */
export function openingOf(file: string, line: string, previous: string): string | undefined {
  if (file.endsWith('.md')) return undefined;
  const tag = TAG.exec(line)?.groups?.['text'];
  if (tag !== undefined) return capitalised(tag);
  if (OPENED.test(previous)) return capitalised(line.replace(/^\s*(?:\*\s+)?/, ''));
  const { comment, description } = OPENING.exec(line)?.groups ?? {};
  const opening = comment ?? description;
  return opening === undefined ? undefined : capitalised(opening);
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
