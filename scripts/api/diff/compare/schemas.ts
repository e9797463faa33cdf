import type { SchemaObject } from '../../../../generator/document/document.js';
import { comparePatterns, compareProperties } from './members.js';
import { broken, listed, named, narrowed, widened, type Comparison } from './finding.js';
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

/** Two schemas of one thing. `trail` holds the pairs of names that lead here, so that a cycle ends. */
export interface Pair {
  readonly before: SchemaObject;
  readonly after: SchemaObject;
  readonly path: string;
  readonly trail: readonly string[];
}

/** Adds the differences between two schemas, and between everything inside them, to the comparison. */
export function compareSchemas(comparison: Comparison, pair: Pair): void {
  const before = shapeOf(comparison.before, pair.before);
  const after = shapeOf(comparison.after, pair.after);
  const key = `${before.name} ${after.name}`;
  if (before.name !== undefined && pair.trail.includes(key)) return;
  const inner = { ...pair, trail: [...pair.trail, key] };
  if (!compareKind(comparison, inner, { before, after })) return;
  const shapes = { before, after, path: pair.path };
  compareNull(comparison, shapes);
  compareDefault(comparison, shapes);
  compareUnchecked(comparison, shapes);
  compareValues(comparison, shapes);
  comparePattern(comparison, shapes);
  compareFormat(comparison, shapes);
  compareBounds(comparison, shapes);
  compareConditions(comparison, shapes);
  compareVariants(comparison, inner, { before, after });
  if (before.items && after.items) {
    compareSchemas(comparison, { ...inner, before: before.items, after: after.items, path: `${pair.path}[]` });
  }
  const compare = (next: Pick<Pair, 'before' | 'after' | 'path'>) => compareSchemas(comparison, { ...inner, ...next });
  compareProperties(comparison, shapes, compare);
  comparePatterns(comparison, shapes, compare);
}

interface Shapes {
  readonly before: Shape;
  readonly after: Shape;
}

/** True if the two are of a kind, so that their parts can be compared. */
function compareKind(comparison: Comparison, { path }: Pair, { before, after }: Shapes): boolean {
  const subject = named(comparison, path);
  if (isAnything(before) && isAnything(after)) return true;
  if (isAnything(after)) {
    widened(comparison, {
      path,
      rule: 'type-dropped',
      message: `${subject} may now be anything (was ${kindOf(before)})`,
    });
    return false;
  }
  if (isAnything(before)) {
    narrowed(comparison, {
      path,
      rule: 'type-given',
      message: `${subject} is now ${kindOf(after)} (was of unknown type)`,
    });
    return false;
  }
  const isInteger =
    before.types.includes('number') && !after.types.includes('number') && after.types.includes('integer');
  const gone = before.types.filter((type) => !accepts(after.types, type) && !(isInteger && type === 'number'));
  const added = after.types.filter((type) => !accepts(before.types, type));
  if (before.variants.length > 0 !== after.variants.length > 0)
    return compareToVariants(comparison, path, { before, after });
  if (gone.length > 0 && added.length > 0) {
    broken(comparison, {
      path,
      rule: 'type-changed',
      message: `${subject} is now ${kindOf(after)} (was ${kindOf(before)})`,
    });
    return false;
  }
  if (isInteger) narrowed(comparison, { path, rule: 'type-narrowed', message: `${subject} is now an \`integer\`` });
  // Code that distinguishes values by their type does not compile when one of the types is gone.
  if (gone.length > 0)
    broken(comparison, { path, rule: 'type-removed', message: `${subject} is no longer ${listed(gone)}` });
  if (added.length > 0)
    widened(comparison, { path, rule: 'type-added', message: `${subject} may now be ${listed(added)} too` });
  return true;
}

/** An integer is a number. */
function accepts(types: readonly string[], type: string): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

/** One schema became several alternatives, or the reverse. */
function compareToVariants(comparison: Comparison, path: string, { before, after }: Shapes): boolean {
  const subject = named(comparison, path);
  const [single, several] = before.variants.length > 0 ? [after, before] : [before, after];
  const shares = several.variants.some((variant) => sameKind(single, variant, comparison));
  const isWider = several === after;
  const message = `${subject} is now ${kindOf(after)} (was ${kindOf(before)})`;
  if (!shares) broken(comparison, { path, rule: 'type-changed', message });
  else if (isWider) widened(comparison, { path, rule: 'alternative-added', message });
  else broken(comparison, { path, rule: 'alternative-removed', message });
  return false;
}

function sameKind(single: Shape, variant: SchemaObject, comparison: Comparison): boolean {
  const shape = shapeOf(comparison.after, variant);
  return single.name === undefined ? shape.types.join() === single.types.join() : shape.name === single.name;
}

/** Alternatives are distinguished by the name of their schema, or by their inline content. */
function compareVariants(comparison: Comparison, pair: Pair, { before, after }: Shapes): void {
  const { path } = pair;
  const [old, now] = [keyed(before.variants), keyed(after.variants)];
  const gone = [...old.keys()].filter((key) => !now.has(key));
  const added = [...now.keys()].filter((key) => !old.has(key));
  const subject = named(comparison, path);
  if (gone.length > 0)
    broken(comparison, { path, rule: 'alternative-removed', message: `${subject} is no longer ${listed(gone)}` });
  if (added.length > 0)
    widened(comparison, { path, rule: 'alternative-added', message: `${subject} may now be ${listed(added)} too` });
  for (const [key, variant] of old) {
    const other = now.get(key);
    if (other) compareSchemas(comparison, { ...pair, before: variant, after: other });
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
