import { inspect, isDeepStrictEqual } from 'node:util';

/** One sentence when two values differ, nothing when they are deeply equal. */
export function compare(what: string, actual: unknown, expected: unknown): string[] {
  if (isDeepStrictEqual(actual, expected)) return [];
  return [`${what} is ${show(actual)}, not ${show(expected)}`];
}

function show(value: unknown): string {
  return inspect(value, { depth: 8, breakLength: Infinity, compact: 100 });
}
