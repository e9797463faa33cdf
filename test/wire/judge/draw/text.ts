import * as fc from 'fast-check';
import type { Random } from '../base/random.js';
import type { Schema } from '../base/specification.js';

/** Place of a text: what it may hold depends on it. */
export type TextPlace = 'json' | 'path' | 'query' | 'plain';

/** Texts that mean something to a URL, to JSON or to a careless template, by the place that can carry them. */
const TEXTS: Readonly<Record<TextPlace, readonly string[]>> = {
  json: ['text', 'a "quoted" \\ text\n', '{id}', '漢字 é 👩‍👩‍👧', '%2F&=+#', 'null', '0', ' ', '__proto__'],
  path: ['text', 'a b', 'a/b?c', 'x%2Fy', 'é漢', 'a&b=c+d#e', 'true', '{id}', "it's(1)!*"],
  query: ['text', 'a b', 'a&b=c', 'x%2Fy+z', 'é漢👩‍👩‍👧', '#/?', '"{}[]"', 'a,b', "it's(1)!*", ''],
  plain: ['text', 'other', 'A-1', 'Text_2', '0', 'true'],
};

/** Draws a text for a schema of strings. */
export function drawText(schema: Schema, random: Random, place: TextPlace): string {
  const {
    pattern,
    format,
    minLength = 0,
    maxLength = Infinity,
  } = schema as {
    pattern?: string;
    format?: string;
    minLength?: number;
    maxLength?: number;
  };
  if (pattern !== undefined) return matching(pattern, random, { minLength, maxLength, place });
  const known = format === undefined ? undefined : FORMATS[format]?.(random);
  const text = known ?? random.pick(TEXTS[minLength <= 0 ? place : place === 'query' ? 'path' : place]);
  const letters = Array.from(text);
  if (letters.length < minLength) return text + 'x'.repeat(minLength - letters.length);
  return letters.length > maxLength ? letters.slice(0, maxLength).join('').trim().padEnd(minLength, 'x') : text;
}

interface Fit {
  readonly minLength: number;
  readonly maxLength: number;
  readonly place: TextPlace;
}

function matching(pattern: string, random: Random, { minLength, maxLength, place }: Fit): string {
  const unit = new RegExp(pattern);
  const seed = random.integer(0, 2 ** 30);
  const arbitrary = fc.stringMatching(/^\^.*\$$/s.test(pattern) ? unit : new RegExp(`^(?:${pattern})$`));
  const drawn = fc.sample(arbitrary, { seed, numRuns: 40 });
  const fits = (text: string) =>
    unit.test(text) && text.length >= minLength && text.length <= maxLength && isCarried(text, place);
  return drawn.find(fits) ?? TEXTS.plain.find(fits) ?? drawn[0] ?? '';
}

/** True for a text that its place can carry, and that the client does not reject for changing the address. */
function isCarried(text: string, place: TextPlace): boolean {
  if (place === 'json') return true;
  if (place === 'path') return text !== '' && text === text.trim() && !/^\.{1,2}$/.test(text);
  return place === 'query' || /^[\w-]+$/.test(text);
}

const two = (value: number) => String(value).padStart(2, '0');
const dateOf = (random: Random) =>
  `20${two(random.integer(10, 29))}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
const timeOf = (random: Random) =>
  `${two(random.integer(0, 23))}:${two(random.integer(0, 59))}:${two(random.integer(0, 59))}Z`;
const hex = (random: Random, length: number) =>
  Array.from({ length }, () => random.integer(0, 15).toString(16)).join('');

const FORMATS: Readonly<Record<string, (random: Random) => string>> = {
  'date-time': (random) => `${dateOf(random)}T${timeOf(random)}`,
  'iso-date-time': (random) => `${dateOf(random)}T${timeOf(random)}`,
  date: dateOf,
  time: timeOf,
  'iso-time': timeOf,
  duration: () => 'P3DT4H',
  email: (random) => `user${random.integer(1, 99)}@example.com`,
  hostname: () => 'host.example.com',
  ipv4: (random) => `192.0.2.${random.integer(1, 254)}`,
  ipv6: () => '2001:db8::1',
  uri: (random) => `https://example.com/a?b=${random.integer(1, 99)}`,
  url: (random) => `https://example.com/a?b=${random.integer(1, 99)}`,
  'uri-reference': () => '/a/b',
  'uri-template': () => '/a/{b}',
  uuid: (random) => `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`,
  byte: (random) => btoa(hex(random, 6)),
  regex: () => '^a+$',
  'json-pointer': () => '/a/b',
  'relative-json-pointer': () => '0/a',
  'iso-8601': (random) => `${dateOf(random)}T${timeOf(random)}`,
};
