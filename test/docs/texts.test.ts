import { expect, test } from 'vitest';
import { commonMark, inlineCommonMark, wordsOf } from '../../scripts/docs/text/commonmark.js';
import { linkTarget } from '../../scripts/docs/text/link-target.js';
import { plain } from '../../scripts/docs/text/plain.js';

/** How a text of a description is written into a page. The whole is looked at in hostile.test.ts. */
test.each([
  { given: '**Bold**, *soft*, `code` and [a link](https://example.com/a?b=c).', want: undefined },
  { given: '- one\n- two\n  - three', want: undefined },
  { given: '> said\n\n1. first\n2. second', want: undefined },
  { given: '```json\n{ "a": 1 }\n```', want: undefined },
  { given: '| a | b |\n| - | :-: |\n| `x\\|y` | [z](https://example.com/) |', want: undefined },
  {
    given: '| a |\n| - |\n| <b> ![i](i.png) [x](javascript:x) {{ x }} |',
    want: '| a |\n| - |\n| &#60;b> i x &#123;&#123; x }} |',
  },
  { given: '# Title\n\nText.', want: '**Title**\n\nText.' },
  { given: 'a snake_case name: 10:30, x - y (z)', want: undefined },
  { given: '<b>x</b>', want: '&#60;b>x&#60;/b>' },
  { given: String.raw`\<b> \\{{ x }}`, want: '&#60;b> &#92;&#123;&#123; x }}' },
  { given: '![a shop](shop.png)', want: 'a shop' },
  { given: '![a shop](https://example.com/shop.png)', want: '[a shop](https://example.com/shop.png)' },
  { given: '[run](javascript:alert(1)) [show](java&#115;cript:x)', want: 'run show' },
  {
    given: '[[toc]]\n\n::: danger\nx\n:::',
    want: '&#91;&#91;toc&#93;&#93;\n\n&#58;&#58;&#58; danger\nx\n&#58;&#58;&#58;',
  },
  { given: '[x][y]\n\n[y]: https://example.com/', want: '[x](https://example.com/)' },
])('$given keeps what is prose', ({ given, want }) => {
  expect(commonMark(given)).toBe(want ?? given);
});

test('a cell has one line, and a title has no markup', () => {
  // A title is a value in the YAML of its page, which a line break would end.
  expect(plain('Pet\n  shop: *all*\n---')).toBe('Pet shop: &#42;all&#42; ---');
  expect(inlineCommonMark('One.\n\n- `a|b`\n- *two*')).toBe('One. `a|b` *two*');
  expect(inlineCommonMark('| a | b |\n|---|---|\n| `c` | d |')).toBe('a b `c` d');
  expect(wordsOf('A **bold** `word`\nof [two](https://example.com).')).toBe('A bold word of two.');
  expect(plain('# a *b*\n- c')).toBe('&#35; a &#42;b&#42; - c');
});

test.each([
  'javascript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  '//example.com',
  String.raw`\\example.com`,
  'java\tscript:x',
  'vbscript:x',
])('%s is no target of a link', (address) => {
  expect(linkTarget(address)).toBeUndefined();
});
