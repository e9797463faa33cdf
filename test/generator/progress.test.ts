import { expect, test } from 'vitest';
import { Progress } from '../../generator/progress.js';

/** Text that is written to a stream when stages begin at these milliseconds. */
function writtenAt(isTTY: boolean, ...times: readonly number[]): string {
  let now = 0;
  let written = '';
  const stream = { isTTY, write: (text: string) => (written += text) };
  const progress = new Progress(stream, () => now);
  for (const time of times) {
    now = time;
    progress.show(`stage ${time}`);
  }
  progress.end();
  return written;
}

const CLEAR = '\r\u001B[K';

test('the line appears after a second, and is gone at the end', () => {
  expect(writtenAt(true, 10, 1200, 1500)).toBe(`${CLEAR}stage 1200 …${CLEAR}stage 1500 …${CLEAR}`);
});

test('a fast run and a stream that is no terminal have none', () => {
  expect([writtenAt(true, 10, 900), writtenAt(false, 10, 5000)]).toEqual(['', '']);
});
