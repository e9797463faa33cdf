import { readable } from './text.js';

/** Structure of a value, without its contents: `{ key: string, options: [3 × string] }`. */
export function shapeOf(value: unknown, depth = 2): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return arrayShape(value, depth);
  if (typeof value !== 'object') return typeof value;
  if (depth === 0) return '{ … }';
  const members = Object.entries(value).map(([name, member]) => `${readable(name)}: ${shapeOf(member, depth - 1)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function arrayShape(items: readonly unknown[], depth: number): string {
  if (items.length === 0) return '[]';
  const shapes = new Set(items.map((item) => shapeOf(item, depth)));
  return `[${items.length} × ${[...shapes].join(' | ')}]`;
}
