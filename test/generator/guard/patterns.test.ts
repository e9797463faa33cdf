import { expect, test } from 'vitest';
import { patternFault } from '../../../generator/guard/patterns.js';

const LABEL = '(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)';
const NUMBER = '(0|[1-9]\\d*)';

test.each([
  '^(#?[0-9a-f]+)+$',
  '(a|a)*$',
  '(a|aa)+$',
  '(a|b|ab)*c',
  '(\\w+\\s?)*$',
  '^(\\d+)*$',
  '^(\\w|\\d)*$',
  '^(.*,)*x$',
  '(\\r\\n|\\n|\\r)*$',
  '^(\\p{L}+|\\p{Lu})*$',
  '^(a{1,20}){1,20}$',
  '^(a{1,9}){1,9}$',
  '(\\d\\d?,?){20}$',
  '^(?<x>a+)+$',
  '(a?a?)*$',
  '(a(|)b)*c',
  '(a?){30}a{30}',
  `${'a?'.repeat(30)}a{30}`,
  '(?=(a+)+$)b',
  '(?:(?!x)a|a)*$',
])('that can freeze a program has a fault: %s', (pattern) =>
  expect(patternFault(pattern)).toContain('exponential time'),
);

test.each(['(', '[z-a]', '\\'])('that JavaScript cannot read has a fault: %s', (pattern) =>
  expect(patternFault(pattern)).toContain('is no regular expression of JavaScript'),
);

test.each([
  '^clt_',
  '^[A-Z]{3}$',
  '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
  '^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,}$',
  '^\\d{4}-\\d{2}-\\d{2}$',
  '^\\d{4}(-\\d{2}){2}$',
  '^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$',
  '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  '^([0-9a-f]{2}){64}$',
  '^[0-9a-f]{1000}$',
  '^(((\\w{3}){3}){3}){3}$',
  '^(\\+\\d{1,3}\\s?)?\\d{4,14}$',
  '^[a-z]+(-[a-z]+)*$',
  '^(\\d+,)*\\d+$',
  '^(\\d{1,3}\\.){3}\\d{1,3}$',
  '^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$',
  '^P(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?$',
  '^https?://[^\\s/]+(/[^\\s/]*)*$',
  '(\\s|\\S)*x',
  `^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-(${LABEL}(?:\\.${LABEL})*))?(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?$`,
])('with one way to match has none: %s', (pattern) => expect(patternFault(pattern)).toBeUndefined());

test.each([
  ['by its characters', 'a+'.repeat(501)],
  ['by its repetitions', '\\w{9}'.repeat(60)],
  ['by its alternatives', `(${'\\w|'.repeat(300)}x)*`],
])('that is too large to be judged has a fault: %s', (_title, pattern) =>
  expect(patternFault(pattern)).toContain('is too large'),
);
