import { isDeepStrictEqual } from 'node:util';

/** The first place at which a value differs from the expected one; `undefined` where they are the same. */
export async function difference(actual: unknown, expected: unknown, place = ''): Promise<string | undefined> {
  if (expected instanceof Blob) {
    const bytes = actual instanceof Blob ? new Uint8Array(await actual.arrayBuffer()) : actual;
    const isSame = bytes instanceof Uint8Array && Buffer.from(bytes).equals(Buffer.from(await expected.arrayBuffer()));
    return isSame ? undefined : `${place || 'it'} has other bytes`;
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length) return `${place || 'it'} has ${actual.length} items, not ${expected.length}`;
    for (const [at, item] of expected.entries()) {
      const found = await difference(actual[at], item, `${place}[${at}]`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (isMembers(expected) && isMembers(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const found = await difference(actual[key], expected[key], place === '' ? key : `${place}.${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return isDeepStrictEqual(actual, expected) ? undefined : `${place || 'it'} is ${show(actual)}, not ${show(expected)}`;
}

/** A value that was read from texts, with numbers and booleans where those are expected and the text is one. */
export function typed(read: unknown, expected: unknown): unknown {
  if (Array.isArray(read)) {
    const list = Array.isArray(expected) ? (expected as unknown[]) : [];
    return read.map((item, at) => typed(item, list[at]));
  }
  if (isMembers(read)) {
    const members = isMembers(expected) ? expected : {};
    return Object.fromEntries(Object.entries(read).map(([key, member]) => [key, typed(member, members[key])]));
  }
  const isScalar = typeof expected === 'number' || typeof expected === 'boolean';
  return isScalar && typeof read === 'string' && SCALAR.test(read) ? (JSON.parse(read) as unknown) : read;
}

/** A value as the pairs of a form can have it: no pair stands for an object without members. */
export function inPairs(value: unknown): unknown {
  if (!isMembers(value)) return value;
  return withoutEmpty(value);
}

function withoutEmpty(value: Record<string, unknown>): Record<string, unknown> {
  const members = Object.entries(value).map(
    ([name, member]) => [name, isMembers(member) ? withoutEmpty(member) : member] as const,
  );
  return Object.fromEntries(members.filter(([, member]) => !isMembers(member) || Object.keys(member).length > 0));
}

/** A number or a boolean as JSON writes it. */
const SCALAR = /^(?:true|false|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

function isMembers(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Blob) &&
    !(value instanceof Uint8Array)
  );
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
