import { isMap, isScalar, isSeq, stringify, type Node, type Pair, type YAMLMap } from 'yaml';

/** Members to add to a map: a value, or members of a map inside. */
export type Tree = Map<string, Tree | string | object>;

/** A change of a text: the characters between two offsets are replaced. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with changes that do not overlap; those at one place stay in their order. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let end = 0;
  const parts: string[] = [];
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    parts.push(text.slice(end, edit.from), edit.text);
    end = edit.to;
  }
  return [...parts, text.slice(end)].join('');
}

/** Whole lines that add members to a map, in a text where every map has its lines. `undefined` if one has not. */
export function additions(text: string, map: unknown, tree: Tree): readonly Edit[] | undefined {
  if (!isBlock(map)) return undefined;
  const edits: Edit[] = [];
  const missing: Tree = new Map();
  for (const [key, value] of tree) {
    const pair = pairOf(map, key);
    const inside = pair && value instanceof Map ? additions(text, pair.value, value) : [];
    if (pair && inside === undefined) return undefined;
    edits.push(...(inside ?? []));
    if (!pair) missing.set(key, value);
  }
  if (missing.size === 0) return edits;
  const from = endOfLine(text, lastOffset(map));
  const indent = ' '.repeat(columnOf(text, offsetOf(map.items[0])));
  const lines = stringify(missing, { lineWidth: 0, indent: indentOf(text) })
    .trimEnd()
    .split('\n');
  return [...edits, { from, to: from, text: lines.map((line) => `\n${indent}${line}`).join('') }];
}

/** Removal of whole members, in a text where every map has its lines. `undefined` if one has not, or has nothing left. */
export function removals(text: string, map: unknown, tree: Tree): readonly Edit[] | undefined {
  if (!isBlock(map)) return undefined;
  const edits: Edit[] = [];
  let left = map.items.length;
  for (const [key, value] of tree) {
    const pair = pairOf(map, key);
    if (!pair) continue;
    const inside = value instanceof Map ? removals(text, pair.value, value) : undefined;
    if (inside) edits.push(...inside);
    else {
      left -= 1;
      edits.push(linesOf(text, pair));
    }
  }
  return left > 0 ? edits : undefined;
}

function linesOf(text: string, pair: Pair): Edit {
  const from = text.lastIndexOf('\n', offsetOf(pair)) + 1;
  return { from, to: endOfLine(text, lastOffset(pair.value ?? pair.key)) + 1, text: '' };
}

function isBlock(node: unknown): node is YAMLMap {
  return isMap(node) && node.flow !== true && node.items.length > 0;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function offsetOf(pair: Pair | undefined): number {
  return (pair?.key as Node | undefined)?.range?.[0] ?? 0;
}

/** End of the last value inside; what follows may be comments on something else. */
function lastOffset(node: unknown): number {
  if (isBlock(node)) {
    const last = node.items.at(-1);
    return lastOffset(isEmpty(last?.value) ? last?.key : last?.value);
  }
  if (isSeq(node) && node.flow !== true && node.items.length > 0) return lastOffset(node.items.at(-1));
  return (node as Node | undefined)?.range?.[1] ?? 0;
}

/** Number of spaces that a level of the text has. */
export function indentOf(text: string): number {
  return /^( +)\S/m.exec(text)?.[1]?.length ?? 2;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1;
}
