// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { StreamDecoder, StreamFormat, StreamPart } from './format.js';
import { itemOf } from './format.js';

/** One JSON value in each line: `application/jsonl`, `application/x-ndjson`. Empty lines are skipped. */
export const jsonLines: StreamFormat = { start: () => new LineDecoder() };

/**
 * JSON texts, each between a record separator and a line feed: https://www.rfc-editor.org/rfc/rfc7464. A text may have
 * several lines.
 */
export const jsonSequence: StreamFormat = { start: () => new SequenceDecoder() };

class LineDecoder implements StreamDecoder {
  #rest = '';

  get pending(): number {
    return this.#rest.length;
  }

  push(text: string): StreamPart[] {
    const lines = text.split('\n');
    lines[0] = this.#rest + (lines[0] ?? '');
    this.#rest = lines.pop() ?? '';
    return lines.filter((line) => line.trim() !== '').map(itemOf);
  }

  end(): StreamPart[] {
    return lastOf(this.#rest);
  }
}

class SequenceDecoder implements StreamDecoder {
  #rest = '';

  get pending(): number {
    return this.#rest.length;
  }

  push(text: string): StreamPart[] {
    const records = text.split('\x1e');
    records[0] = this.#rest + (records[0] ?? '');
    const last = records.pop() ?? '';
    const parts = records.filter((record) => record.trim() !== '').map(itemOf);
    // A text is complete with its line feed; inside of a longer one it is none yet.
    const complete = last.endsWith('\n') && last.trim() !== '' ? itemOf(last) : undefined;
    const isComplete = complete?.kind === 'item';
    this.#rest = isComplete ? '' : last;
    return isComplete ? [...parts, complete] : parts;
  }

  end(): StreamPart[] {
    return lastOf(this.#rest);
  }
}

/** The rest after the last separator: an item, or the beginning of one. */
function lastOf(rest: string): StreamPart[] {
  if (rest.trim() === '') return [];
  const part = itemOf(rest);
  return [part.kind === 'item' ? part : { kind: 'cut' }];
}
