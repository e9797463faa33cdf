/**
 * Where a JSON text holds what keys lead to: its key, or the value itself where it is an item, the whole, or
 * `reportOnKey` is false. Of keys that lead nowhere, the first ones count. The text must be JSON.
 */
export function jsonOffset(text: string, keys: readonly string[], reportOnKey: boolean): number {
  let value = afterSpace(text, 0);
  let reported = value;
  for (const key of keys) {
    const member = text[value] === '{' ? memberOf(text, value, key) : itemOf(text, value, key);
    if (!member) break;
    ({ value } = member);
    reported = reportOnKey ? member.start : value;
  }
  return reported;
}

interface Member {
  /** Offset of the key, or of an item. */
  readonly start: number;
  readonly value: number;
}

function memberOf(text: string, object: number, key: string): Member | undefined {
  for (let start = afterSpace(text, object + 1); text[start] === '"';) {
    const end = endOfString(text, start);
    const value = afterSpace(text, afterSpace(text, end) + 1);
    if (JSON.parse(text.slice(start, end)) === key) return { start, value };
    start = nextIn(text, value);
  }
  return undefined;
}

function itemOf(text: string, list: number, key: string): Member | undefined {
  if (text[list] !== '[') return undefined;
  let start = afterSpace(text, list + 1);
  for (let index = 0; text[start] !== ']' && start < text.length; index += 1) {
    if (String(index) === key) return { start, value: start };
    start = nextIn(text, start);
  }
  return undefined;
}

/** Offset of the next key or item, or of the bracket that ends the list or object. */
function nextIn(text: string, value: number): number {
  const end = afterSpace(text, endOfValue(text, value));
  return text[end] === ',' ? afterSpace(text, end + 1) : end;
}

function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start);
  if (text[start] !== '{' && text[start] !== '[') return search(text, /[\s,\]}]/g, start);
  let depth = 0;
  for (let index = start; index < text.length; index = search(text, /["[\]{}]/g, index)) {
    const sign = text[index] ?? '';
    if (sign === '"') {
      index = endOfString(text, index);
      continue;
    }
    index += 1;
    depth += sign === '{' || sign === '[' ? 1 : -1;
    if (depth === 0) return index;
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] === '"') return index + 1;
    if (text[index] === '\\') index += 1;
  }
  return text.length;
}

function afterSpace(text: string, start: number): number {
  return search(text, /\S/g, start);
}

function search(text: string, pattern: RegExp, start: number): number {
  pattern.lastIndex = start;
  return pattern.exec(text)?.index ?? text.length;
}
