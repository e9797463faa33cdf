import type { SchemaObject } from '../../../../generator/document/document.js';
import { broken, narrowed, noted, widened, type Comparison } from './finding.js';
import type { Shape } from './shape.js';
import type { Shapes } from './values.js';

/** Compares two nested schemas. */
export type Compare = (pair: { before: SchemaObject; after: SchemaObject; path: string }) => void;

/** Properties added, removed, required or not, and the contents of those that stayed. */
export function compareProperties(comparison: Comparison, shapes: Shapes, compare: Compare): void {
  const { before, after } = shapes;
  for (const name of Object.keys(before.properties)) {
    if (Object.hasOwn(after.properties, name)) compareKept(comparison, { ...shapes, name }, compare);
    else compareRemoved(comparison, { ...shapes, name }, compare);
  }
  for (const name of Object.keys(after.properties)) {
    if (!Object.hasOwn(before.properties, name)) compareAdded(comparison, { ...shapes, name }, compare);
  }
}

interface Member extends Shapes {
  readonly name: string;
}

function compareKept(comparison: Comparison, { before, after, path, name }: Member, compare: Compare): void {
  const at = join(path, name);
  const isRequired = after.required.has(name);
  if (isRequired && !before.required.has(name)) {
    const message = comparison.direction === 'input' ? 'is now required' : 'is now always there';
    narrowed(comparison, { path: at, rule: 'required', message: `\`${at}\` ${message}` });
  } else if (!isRequired && before.required.has(name)) {
    const message = comparison.direction === 'input' ? 'may now be left out' : 'may now be absent';
    widened(comparison, { path: at, rule: 'optional', message: `\`${at}\` ${message}` });
  }
  compare({ before: before.properties[name] ?? {}, after: after.properties[name] ?? {}, path: at });
}

/** A key that still fits a rule for other keys, and that the types accept, has only lost its own description. */
function compareRemoved(comparison: Comparison, { before, after, path, name }: Member, compare: Compare): void {
  const at = join(path, name);
  const isLetPass = comparison.direction === 'output' || !after.isUnchecked;
  const rule = isLetPass ? otherKey(after, name) : undefined;
  if (rule) return compare({ before: before.properties[name] ?? {}, after: rule, path: at });
  const message = comparison.direction === 'input' ? 'is no longer taken' : 'is gone';
  broken(comparison, { path: at, rule: 'property-removed', message: `\`${at}\` ${message}` });
}

function compareAdded(comparison: Comparison, { before, after, path, name }: Member, compare: Compare): void {
  const at = join(path, name);
  const isRequired = after.required.has(name);
  const rule = otherKey(before, name);
  if (comparison.direction === 'output') {
    noted(comparison, { path: at, rule: 'property-added', message: `\`${at}\` is new` });
  } else if (isRequired) {
    narrowed(comparison, { path: at, rule: 'required-added', message: `\`${at}\` is new and required` });
  } else if (rule) compare({ before: rule, after: after.properties[name] ?? {}, path: at });
  else noted(comparison, { path: at, rule: 'property-added', message: `\`${at}\` is new` });
}

/** The schema of a key without a property of its own, if there is one. */
function otherKey(shape: Shape, name: string): SchemaObject | undefined {
  const pattern = Object.keys(shape.patterns).find((key) => new RegExp(key, 'u').test(name));
  if (pattern !== undefined) return shape.patterns[pattern];
  return typeof shape.others === 'object' ? shape.others : undefined;
}

/** Keys by pattern (`cf_…`) and all other keys. */
export function comparePatterns(comparison: Comparison, { before, after, path }: Shapes, compare: Compare): void {
  const where = path === '' ? '' : ` in \`${path}\``;
  for (const [pattern, schema] of Object.entries(before.patterns)) {
    const now = after.patterns[pattern];
    const keys = `\`${nameOf(pattern)}…\``;
    if (now) compare({ before: schema, after: now, path: join(path, `${nameOf(pattern)}…`) });
    // If every other key is allowed, these are too.
    else if (typeof after.others === 'object') compare({ before: schema, after: after.others, path: join(path, keys) });
    else {
      const message = comparison.direction === 'input' ? 'are no longer taken' : 'are gone';
      broken(comparison, {
        path: join(path, keys),
        rule: 'pattern-keys-removed',
        message: `${keys} fields ${message}${where}`,
      });
    }
  }
  for (const pattern of Object.keys(after.patterns).filter((key) => before.patterns[key] === undefined)) {
    const keys = `\`${nameOf(pattern)}…\``;
    const message = comparison.direction === 'input' ? 'are now taken' : 'may now come';
    noted(comparison, {
      path: join(path, keys),
      rule: 'pattern-keys-added',
      message: `${keys} fields ${message}${where}`,
    });
  }
  compareOthers(comparison, { before, after, path }, compare);
}

function compareOthers(comparison: Comparison, { before, after, path }: Shapes, compare: Compare): void {
  const subject = path === '' ? '' : ` in \`${path}\``;
  if (typeof before.others === 'object' && typeof after.others === 'object') {
    compare({ before: before.others, after: after.others, path: join(path, '*') });
  } else if (typeof before.others === 'object') {
    broken(comparison, {
      path: join(path, '*'),
      rule: 'other-keys-dropped',
      message: `Other keys have no type any more${subject}`,
    });
  } else if (typeof after.others === 'object') {
    noted(comparison, {
      path: join(path, '*'),
      rule: 'other-keys-typed',
      message: `Other keys may be given or read${subject}`,
    });
  } else if (before.others !== 'rejected' && after.others === 'rejected') {
    narrowed(comparison, {
      path: join(path, '*'),
      rule: 'other-keys-rejected',
      message: `Other keys are now rejected${subject}`,
    });
  } else if (before.others === 'rejected' && after.others !== 'rejected') {
    noted(comparison, {
      path: join(path, '*'),
      rule: 'other-keys-allowed',
      message: `Other keys are no longer rejected${subject}`,
    });
  }
}

function nameOf(pattern: string): string {
  return pattern.replace(/^\^/, '');
}

/** A dotted path. */
export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
