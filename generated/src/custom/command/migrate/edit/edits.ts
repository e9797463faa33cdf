/** Replacement of a range of a file's text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Two edits change the same text. */
export class OverlapError extends Error {
  override name = 'OverlapError';
}

/** In order of their places; those at one place in the order in which they were made. */
export function sortEdits(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  for (const [index, edit] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next && next.start < edit.end) {
      throw new OverlapError(`Two edits change the same text, at ${next.start}.`);
    }
  }
  return sorted;
}

/**
 * Applies edits to a part of a text.
 *
 * @param part Default: the whole text.
 * @throws {OverlapError} two edits change the same text
 */
export function applyEdits(text: string, edits: readonly Edit[], part = { start: 0, end: text.length }): string {
  const { start, end } = part;
  const within = sortEdits(edits.filter((edit) => edit.start >= start && edit.end <= end));
  let result = '';
  let at = start;
  for (const edit of within) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at, end);
}

/** Place in the text before the edits of a place in the text after them. */
export function placeBefore(edits: readonly Edit[], place: number): number {
  let shift = 0;
  for (const edit of sortEdits(edits)) {
    const start = edit.start + shift;
    if (place < start) break;
    if (place < start + edit.text.length) return Math.min(edit.start + (place - start), edit.end);
    shift += edit.text.length - (edit.end - edit.start);
  }
  return place - shift;
}
