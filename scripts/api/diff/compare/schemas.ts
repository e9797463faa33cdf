import type { SchemaObject } from '../../../../generator/document/document.js';
import { comparePatterns, compareProperties } from './members.js';
import { broken, listed, named, narrowed, widened, type Walk } from './finding.js';
import { isAnything, shapeOf, type Shape } from './shape.js';
import {
  compareBounds,
  compareConditions,
  compareDefault,
  compareFormat,
  compareNull,
  comparePattern,
  compareUnchecked,
  compareValues,
} from './values.js';

/** Two schemas of one thing. `trail` holds the pairs of names that lead here, so that a circle ends. */
export interface Pair {
  readonly before: SchemaObject;
  readonly after: SchemaObject;
  readonly path: string;
  readonly trail: readonly string[];
}

/** Adds to the walk what differs between two schemas, and between everything inside them. */
export function compareSchemas(walk: Walk, pair: Pair): void {
  const before = shapeOf(walk.before, pair.before);
  const after = shapeOf(walk.after, pair.after);
  const key = `${before.name} ${after.name}`;
  if (before.name !== undefined && pair.trail.includes(key)) return;
  const inner = { ...pair, trail: [...pair.trail, key] };
  if (!compareKind(walk, inner, { before, after })) return;
  const shapes = { before, after, path: pair.path };
  compareNull(walk, shapes);
  compareDefault(walk, shapes);
  compareUnchecked(walk, shapes);
  compareValues(walk, shapes);
  comparePattern(walk, shapes);
  compareFormat(walk, shapes);
  compareBounds(walk, shapes);
  compareConditions(walk, shapes);
  compareVariants(walk, inner, { before, after });
  if (before.items && after.items) {
    compareSchemas(walk, { ...inner, before: before.items, after: after.items, path: `${pair.path}[]` });
  }
  const compare = (next: Pick<Pair, 'before' | 'after' | 'path'>) => compareSchemas(walk, { ...inner, ...next });
  compareProperties(walk, shapes, compare);
  comparePatterns(walk, shapes, compare);
}

interface Shapes {
  readonly before: Shape;
  readonly after: Shape;
}

/** Whether the two are of a kind, so that their parts can be compared. */
function compareKind(walk: Walk, { path }: Pair, { before, after }: Shapes): boolean {
  const subject = named(walk, path);
  if (isAnything(before) && isAnything(after)) return true;
  if (isAnything(after)) {
    widened(walk, { path, rule: 'type-dropped', message: `${subject} may now be anything (was ${kindOf(before)})` });
    return false;
  }
  if (isAnything(before)) {
    narrowed(walk, { path, rule: 'type-given', message: `${subject} is now ${kindOf(after)} (was of unknown type)` });
    return false;
  }
  const isInteger =
    before.types.includes('number') && !after.types.includes('number') && after.types.includes('integer');
  const gone = before.types.filter((type) => !accepts(after.types, type) && !(isInteger && type === 'number'));
  const added = after.types.filter((type) => !accepts(before.types, type));
  if (before.variants.length > 0 !== after.variants.length > 0) return compareToVariants(walk, path, { before, after });
  if (gone.length > 0 && added.length > 0) {
    broken(walk, { path, rule: 'type-changed', message: `${subject} is now ${kindOf(after)} (was ${kindOf(before)})` });
    return false;
  }
  if (isInteger) narrowed(walk, { path, rule: 'type-narrowed', message: `${subject} is now an \`integer\`` });
  // Who takes something apart by its type does not compile when one of the types is gone.
  if (gone.length > 0) broken(walk, { path, rule: 'type-removed', message: `${subject} is no longer ${listed(gone)}` });
  if (added.length > 0)
    widened(walk, { path, rule: 'type-added', message: `${subject} may now be ${listed(added)} too` });
  return true;
}

/** An integer is a number. */
function accepts(types: readonly string[], type: string): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

/** One schema became several alternatives, or the reverse. */
function compareToVariants(walk: Walk, path: string, { before, after }: Shapes): boolean {
  const subject = named(walk, path);
  const [single, several] = before.variants.length > 0 ? [after, before] : [before, after];
  const shares = several.variants.some((variant) => sameKind(single, variant, walk));
  const isWider = several === after;
  const message = `${subject} is now ${kindOf(after)} (was ${kindOf(before)})`;
  if (!shares) broken(walk, { path, rule: 'type-changed', message });
  else if (isWider) widened(walk, { path, rule: 'alternative-added', message });
  else broken(walk, { path, rule: 'alternative-removed', message });
  return false;
}

function sameKind(single: Shape, variant: SchemaObject, walk: Walk): boolean {
  const shape = shapeOf(walk.after, variant);
  return single.name === undefined ? shape.types.join() === single.types.join() : shape.name === single.name;
}

/** Alternatives are told apart by the name of their schema, or by what is written in place. */
function compareVariants(walk: Walk, pair: Pair, { before, after }: Shapes): void {
  const { path } = pair;
  const [old, now] = [keyed(before.variants), keyed(after.variants)];
  const gone = [...old.keys()].filter((key) => !now.has(key));
  const added = [...now.keys()].filter((key) => !old.has(key));
  const subject = named(walk, path);
  if (gone.length > 0)
    broken(walk, { path, rule: 'alternative-removed', message: `${subject} is no longer ${listed(gone)}` });
  if (added.length > 0)
    widened(walk, { path, rule: 'alternative-added', message: `${subject} may now be ${listed(added)} too` });
  for (const [key, variant] of old) {
    const other = now.get(key);
    if (other) compareSchemas(walk, { ...pair, before: variant, after: other });
  }
}

function keyed(variants: readonly SchemaObject[]): Map<string, SchemaObject> {
  return new Map(variants.map((variant) => [keyOf(variant), variant]));
}

function keyOf(variant: SchemaObject): string {
  const { description: _description, ...rest } = variant;
  return variant.$ref?.split('/').at(-1) ?? JSON.stringify(rest);
}

/** A kind in a word or two. */
function kindOf({ types, values, variants, name, prefix }: Shape): string {
  if (variants.length > 0) return listed(variants.map(keyOf));
  if (prefix !== undefined) return `\`${prefix}…\``;
  if (values) return listed(values);
  return types.length > 0 ? listed(types) : (name ?? 'of unknown type');
}
