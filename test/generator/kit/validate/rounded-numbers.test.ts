import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responseChecks } from '../../../../generated/src/v2/validate.js';
import { Heffl } from '../../../../generated/src/v2/index.js';
import type { DriftEvent } from '../../../../generated/src/v2/index.js';
import { roundedNumbers } from '../../../../generator/kit/validate/rounded-numbers.js';

const placesIn = (text: string) => roundedNumbers(text).map(({ property }) => property);

describe('a number in the text of a response', () => {
  it.each([
    '9007199254740993',
    '-9007199254740993',
    '0.1000000000000000055',
    '1e400',
    '-1E400',
    '1e-400',
    '12345678901234567890.5',
  ])('%s is rounded', (number) => {
    expect(placesIn(`{"a":${number}}`)).toEqual(['a']);
  });

  it.each([
    '9007199254740992',
    '9007199254740991',
    '0.1',
    '-0',
    '0.00',
    '1e21',
    '1.50E+3',
    '100000000000000000000',
    '0e9',
  ])('%s is not', (number) => {
    expect(placesIn(`[{"a":${number},"long":1234567890123456}]`)).toEqual([]);
  });

  it('is found at its place, and what looks like one in a string is none', () => {
    const lost = '9007199254740993';
    const text = `{"id":"${lost}","a\\"b":[1,{"c":${lost}}],"d":{"e":{}, "f" : ${lost}},"${lost}":[[${lost}]],"g":"1e999"}`;
    expect(placesIn(text)).toEqual(['*[].c', 'd.f', '*[][]']);
  });

  it('is found in no text that JavaScript itself wrote', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(roundedNumbers(text)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(roundedNumbers(`[${JSON.stringify(number)}]`)).toEqual([]);
      }),
    );
  });

  it('is no longer collected after a thousand', () => {
    expect(roundedNumbers(`[${Array(5000).fill('9007199254740993').join()}]`)).toHaveLength(1000);
  });
});

it('the option `validate` reports rounded numbers, and rejects them in the mode error', async () => {
  const seen: DriftEvent[] = [];
  const connect = (mode: 'warn' | 'error') =>
    new Heffl({
      apiKey: 'heffl_user_0123456789',
      fetch: () =>
        Promise.resolve(new Response('{"data":[],"meta":{"hasMore":false,"nextCursor":null,"x":9007199254740993}}')),
      validate: responseChecks(mode),
      hooks: { onDrift: (drift) => void seen.push(drift) },
    });
  await connect('warn').deals.list();
  const rounded = { subject: 'deals.list meta.x', described: 'number', seen: 'number that is rounded' };
  expect(seen).toContainEqual(rounded);
  await expect(connect('error').deals.list()).rejects.toMatchObject({ name: 'DriftError', drifts: [rounded] });
});
