import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../../../generated/src/custom/command/types/workspace/json-fault.js';

test.each([
  { text: '', where: '1:1', what: 'this is not JSON: the file ends where a value is expected.' },
  {
    text: '{\n  "a": 1,\n}',
    where: '3:1',
    what: 'this is not JSON: there is "}" where a key in double quotation marks is expected.',
  },
  { text: '{ "a" 1 }', where: '1:7', what: 'this is not JSON: there is "1" where ":" is expected.' },
  { text: '{ "a": x }', where: '1:8', what: 'this is not JSON: there is "x" where a value is expected.' },
  {
    text: "{ 'a': 1 }",
    where: '1:3',
    what: `this is not JSON: there is "'" where a key in double quotation marks or "}" is expected.`,
  },
  { text: '[1 2]', where: '1:4', what: 'this is not JSON: there is "2" where "," or "]" is expected.' },
  { text: '[1,\n\n', where: '3:1', what: 'this is not JSON: the file ends where a value is expected.' },
  { text: '[', where: '1:2', what: 'this is not JSON: the file ends where a value or "]" is expected.' },
  { text: '{} []', where: '1:4', what: 'this is not JSON: there is "[" where the end is expected.' },
  { text: '[1}', where: '1:3', what: 'this is not JSON: there is "}" where "," or "]" is expected.' },
  { text: '["a\nb"]', where: '1:2', what: 'this is not JSON: there is "\\"" where a value or "]" is expected.' },
])('$text', ({ text, where, what }) => {
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  const fault = jsonFault(text);
  expect(`${fault.line}:${fault.column}`).toBe(where);
  expect(fault.what).toBe(what);
});

test('finds the position of anything inserted that makes JSON invalid', () => {
  const spoilt = fc.record({
    value: fc.jsonValue(),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    junk: fc.constantFrom('§', 'x', '\\'),
  });
  fc.assert(
    fc.property(spoilt, ({ value, at, junk }) => {
      const json = JSON.stringify(value, undefined, 2);
      const index = Math.floor(at * json.length);
      const text = json.slice(0, index) + junk + json.slice(index);
      fc.pre(!isJson(text));
      const { line, column } = jsonFault(text);
      const found =
        text
          .split('\n')
          .slice(0, line - 1)
          .join('\n').length +
        (line > 1 ? 1 : 0) +
        column -
        1;
      // At the junk, or at the start of the token that the junk spoilt or stands right behind.
      expect(found).toBeLessThanOrEqual(index);
      expect(text.slice(found, index)).toMatch(/^(?:"(?:[^"\\\n]|\\.)*"?|[-\w.+]*)\s*$/);
    }),
    { numRuns: 2000 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
