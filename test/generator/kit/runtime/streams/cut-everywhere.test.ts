import { createParser } from 'eventsource-parser';
import { array, assert, boolean, constant, constantFrom, jsonValue, oneof, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { events } from '../../../../../generator/kit/runtime/streams/events.js';
import type { StreamFormat, StreamPart } from '../../../../../generator/kit/runtime/streams/format.js';
import { jsonLines, jsonSequence } from '../../../../../generator/kit/runtime/streams/json-lines.js';

/** The parts of a stream that arrives in two pieces, or in more. */
function partsOf(format: StreamFormat, pieces: readonly Uint8Array[]): StreamPart[] {
  const decoder = format.start();
  const text = new TextDecoder();
  const parts = pieces.flatMap((piece) => decoder.push(text.decode(piece, { stream: true })));
  return [...parts, ...decoder.push(text.decode()), ...decoder.end()];
}

function itemsIn(parts: readonly StreamPart[]): unknown[] {
  return parts.flatMap((part) => (part.kind === 'item' ? [part.item] : []));
}

/** A reader that is not ours. */
function judged(text: string): unknown[][] {
  const found: unknown[][] = [];
  const parser = createParser({ onEvent: ({ data, event, id }) => void found.push([data, event, id]) });
  // It waits for what follows a carriage return at the end.
  parser.feed(`${text.replace(/^\ufeff/, '')}${text.endsWith('\r') ? '\n' : ''}`);
  return found;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** All ways to cut bytes in two. */
function cutsOf(bytes: Uint8Array): Uint8Array[][] {
  return Array.from({ length: bytes.length + 1 }, (_, at) => [bytes.slice(0, at), bytes.slice(at)]);
}

const ending = constantFrom('\n', '\r\n', '\r');
const word = constantFrom('a', 'ö€𝄞', '{"a":1}', ' x', 'x:y', '', '[DONE]');
const line = oneof(
  word.map((value) => `data: ${value}`),
  word.map((value) => `data:${value}`),
  word.map((value) => `: ${value}`),
  constantFrom('event: note', 'event:', 'id: 7', 'id', 'retry: 20', 'retry: x', 'unknown: 1', 'data'),
  constant(''),
);
const stream = tuple(array(tuple(line, ending), { maxLength: 12 }), boolean()).map(
  ([lines, hasMark]) => `${hasMark ? '\ufeff' : ''}${lines.map((one) => one.join('')).join('')}`,
);

describe('server-sent events', () => {
  const whole = events({ data: 'text', whole: true });

  test('are read as a reader that is not ours reads them, wherever the bytes are cut', () => {
    assert(
      property(stream, (text) => {
        const expected = judged(text);
        for (const pieces of [...cutsOf(bytesOf(text)), [...bytesOf(text)].map((byte) => Uint8Array.of(byte))]) {
          const items = itemsIn(partsOf(whole, pieces)) as { data: string; event?: string; id?: string }[];
          // The judge leaves out an empty name.
          const plain = items.map(({ data, event, id }) => [data, event || undefined, id]);
          expect(plain).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  // The examples of https://html.spec.whatwg.org/multipage/server-sent-events.html
  test.each([
    ['data: YHOO\ndata: +2\ndata: 10\n\n', [{ data: 'YHOO\n+2\n10' }]],
    [
      ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n',
      [{ data: 'first event', id: '1' }, { data: 'second event', id: '' }, { data: ' third event' }],
    ],
    ['data\n\ndata\ndata\n\ndata:', [{ data: '' }, { data: '\n' }]],
    ['data:test\n\ndata: test\n\n', [{ data: 'test' }, { data: 'test' }]],
  ])('%j are %j', (text, expected) => {
    expect(itemsIn(partsOf(whole, [bytesOf(text)]))).toEqual(expected);
  });

  // "If the field value does not contain U+0000 NULL, then set the last event ID buffer to the field value. Otherwise, ignore the field."
  test('ignore an id with NULL in it', () => {
    expect(itemsIn(partsOf(whole, [bytesOf('id: 7\nid: a\0b\ndata: 1\n\n')]))).toEqual([{ data: '1', id: '7' }]);
  });

  test.each([
    [{}, 'data: {"a":1}\n\ndata:\n\ndata: 2\n\n', [{ a: 1 }, 2]],
    [{ end: '[DONE]' }, 'data: 1\n\ndata: [DONE]\n\ndata: 2\n\n', [1]],
    [{ end: '[DONE]' }, 'data: 1\n\ndata: [DONE]\n', [1]],
    [{ data: 'either' }, 'data: {"a":1}\n\ndata: over\n\n', [{ a: 1 }, 'over']],
    [{ data: 'text' }, 'data: 1\n\ndata: [DONE]\n\n', ['1', '[DONE]']],
    [{ whole: true }, 'event: x\nid: 1\ndata: {}\n\n', [{ event: 'x', id: '1', data: {} }]],
  ] as const)('of %j: %j', (settings, text, expected) => {
    const parts = partsOf(events(settings), [bytesOf(text)]);
    const end = parts.findIndex(({ kind }) => kind === 'end');
    expect(itemsIn(end < 0 ? parts : parts.slice(0, end))).toEqual(expected);
    expect(parts.some(({ kind }) => kind === 'malformed' || kind === 'cut')).toBe(false);
  });

  test('that end in the middle are cut, and other text is no item', () => {
    expect(partsOf(events(), [bytesOf('data: 1\n\ndata: 2\n')]).at(-1)).toEqual({ kind: 'cut' });
    expect(partsOf(events(), [bytesOf('data: [DONE]\n\n')])).toEqual([{ kind: 'malformed', text: '[DONE]' }]);
  });
});

const values = array(jsonValue(), { maxLength: 6 });

describe.each<[string, StreamFormat, (value: unknown) => string]>([
  ['JSON lines', jsonLines, (value) => `${JSON.stringify(value)}\n`],
  ['JSON lines with carriage returns and empty lines', jsonLines, (value) => `\n${JSON.stringify(value)}\r\n\r\n`],
  ['a JSON sequence', jsonSequence, (value) => `\x1e${JSON.stringify(value)}\n`],
  ['a JSON sequence of several lines each', jsonSequence, (value) => `\x1e${JSON.stringify(value, null, 1)}\n`],
])('%s', (_, format, write) => {
  test('are read wherever the bytes are cut', () => {
    assert(
      property(values, (given) => {
        const bytes = bytesOf(given.map(write).join(''));
        const expected = given.map((value) => JSON.parse(JSON.stringify(value)) as unknown);
        for (const pieces of cutsOf(bytes)) expect(itemsIn(partsOf(format, pieces))).toEqual(expected);
        const singly = [...bytes].map((byte) => Uint8Array.of(byte));
        expect(itemsIn(partsOf(format, singly))).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  test('return each item as soon as it is complete', () => {
    const decoder = format.start();
    expect(itemsIn(decoder.push(write({ a: 1 })))).toEqual([{ a: 1 }]);
    expect(decoder.pending).toBeLessThan(4);
  });

  test('say that they were cut, or are no JSON', () => {
    const text = write({ a: 1 }) + write({ b: 2 }).trimEnd().slice(0, -1);
    expect(partsOf(format, [bytesOf(text)]).map(({ kind }) => kind)).toEqual(['item', 'cut']);
    const wrong = partsOf(format, [bytesOf(`\x1eno\n${write(1)}`)]);
    expect(wrong[0]).toMatchObject({ kind: 'malformed' });
  });
});
