import { broken, listed, named, narrowed, noted, widened, type Comparison } from './finding.js';
import { isAnything, LOWER_BOUNDS, UPPER_BOUNDS, type Shape } from './shape.js';

/** Both shapes of one thing. */
export interface Shapes {
  readonly before: Shape;
  readonly after: Shape;
  readonly path: string;
}

/** Null allowed or rejected. */
export function compareNull(comparison: Comparison, { before, after, path }: Shapes): void {
  if (before.isNullable === after.isNullable || isAnything(before)) return;
  const subject = named(comparison, path);
  if (after.isNullable) widened(comparison, { path, rule: 'null-allowed', message: `${subject} may now be null` });
  else narrowed(comparison, { path, rule: 'null-rejected', message: `${subject} ${mayNoLonger(comparison)} null` });
}

function mayNoLonger({ direction }: Comparison): string {
  return direction === 'input' ? 'may no longer be' : 'is no longer';
}

/** Meaning of a call that leaves a value out. Responses have no defaults. */
export function compareDefault(comparison: Comparison, { before, after, path }: Shapes): void {
  const [old, now] = [before.defaultValue, after.defaultValue].map((value) => JSON.stringify(value));
  if (old === now || comparison.direction === 'output') return;
  const subject = named(comparison, path);
  if (old === undefined) {
    const message = `${subject}, left out, is \`${now}\`, which was not documented`;
    noted(comparison, { path, rule: 'default-documented', message });
  } else {
    const message = `${subject}, left out, is ${now === undefined ? 'no longer' : `\`${now}\`, no longer`} \`${old}\``;
    broken(comparison, { path, rule: 'default-changed', message });
  }
}

/** Unlisted values, in an input that accepts them: the types take them directly, or only through `unchecked(…)`. */
export function compareUnchecked(comparison: Comparison, { before, after, path }: Shapes): void {
  if (before.isUnchecked === after.isUnchecked || comparison.direction === 'output') return;
  const subject = named(comparison, path);
  const message = (verb: string) => `${subject}: what is not listed ${verb} \`unchecked(…)\``;
  if (after.isUnchecked) narrowed(comparison, { path, rule: 'unchecked-needed', message: message('now goes through') });
  else widened(comparison, { path, rule: 'unchecked-dropped', message: message('no longer needs') });
}

/** Closed enums, open ones, and the change from one to the other. */
export function compareValues(comparison: Comparison, { before, after, path }: Shapes): void {
  const [old, now] = [asTyped(comparison, before), asTyped(comparison, after)];
  const subject = named(comparison, path);
  if (old.values && now.values) {
    const added = without(now.values, old.values);
    compareGone(comparison, { path, gone: without(old.values, now.values) });
    if (added.length > 0)
      widened(comparison, { path, rule: 'value-added', message: `${subject} may now be ${listed(added)} too` });
  } else if (old.values) {
    widened(comparison, {
      path,
      rule: 'values-opened',
      message: `${subject} is no longer one of ${listed(old.values)} only`,
    });
  } else if (now.values) {
    const gone = comparison.direction === 'output' ? without(old.known ?? [], now.values) : [];
    if (gone.length > 0) compareGone(comparison, { path, gone });
    else
      narrowed(comparison, {
        path,
        rule: 'values-closed',
        message: `${subject} is now one of ${listed(now.values)} only`,
      });
  }
  if (!old.known || !now.known) return;
  compareKnownValues(comparison, { before, after, path }, { before: old.known, after: now.known });
  // Types are the same either way, and a judge that sees only the document does not know that.
  const [wasClosed, isClosed] = [before.values !== undefined, after.values !== undefined];
  if (wasClosed === isClosed) return;
  const said = isClosed ? 'is described as closed now' : 'is described as one that may grow';
  noted(comparison, { path, rule: 'enum-described', message: `The enum of ${subject} ${said}` });
}

/** The only values, or those that are known. */
interface TypedValues {
  readonly values: readonly string[] | undefined;
  readonly known: readonly string[] | undefined;
}

/** The client's types take every enum of strings in a response for one that may grow; a single value stays a constant. */
function asTyped({ direction }: Comparison, { values, knownValues, types }: Shape): TypedValues {
  const isOpened = direction === 'output' && values !== undefined && values.length > 1 && types.join() === 'string';
  return isOpened ? { values: undefined, known: values } : { values, known: knownValues };
}

/** Code that compares with a value that never comes does not compile. */
function compareGone(
  comparison: Comparison,
  { path, gone }: { readonly path: string; readonly gone: readonly string[] },
): void {
  if (gone.length === 0) return;
  broken(comparison, {
    path,
    rule: 'value-removed',
    message: `${named(comparison, path)} ${mayNoLonger(comparison)} ${listed(gone)}`,
  });
}

/** The type said that the enum may grow, but that does not help a switch that rejects unknown values. */
function compareKnownValues(
  comparison: Comparison,
  { after: now, path }: Shapes,
  known: Readonly<Record<'before' | 'after', readonly string[]>>,
): void {
  const gone = without(known.before, known.after);
  const added = without(known.after, known.before);
  const subject = named(comparison, path);
  // The types take none but the known ones.
  if (comparison.direction === 'input' && now.isUnchecked) compareGone(comparison, { path, gone });
  else if (gone.length > 0)
    noted(comparison, {
      path,
      rule: 'known-value-removed',
      message: `${listed(gone)} of ${subject} is no longer documented`,
    });
  if (added.length === 0) return;
  const message = `${subject} is now known to be ${listed(added)} too`;
  if (comparison.direction === 'input') noted(comparison, { path, rule: 'known-value-added', message });
  else comparison.found.push({ path, rule: 'known-value-added', message, audience: 'readers', bump: 'minor' });
}

/** Prefixes of ids, and other patterns. */
export function comparePattern(comparison: Comparison, { before, after, path }: Shapes): void {
  const [old, now] = [before.prefix ?? before.pattern, after.prefix ?? after.pattern];
  if (old === now) return;
  const subject = named(comparison, path);
  const expected = how(comparison, after);
  if (old === undefined) narrowed(comparison, { path, rule: 'pattern-added', message: `${subject} ${expected}` });
  else if (now === undefined)
    widened(comparison, {
      path,
      rule: 'pattern-dropped',
      message: `${subject} may now be any string (was \`${old}…\`)`,
    });
  else broken(comparison, { path, rule: 'pattern-changed', message: `${subject} ${expected} (was \`${old}\`)` });
}

function how({ direction }: Comparison, { prefix, pattern }: Shape): string {
  const [must, does] = prefix === undefined ? ['match', 'matches'] : ['begin with', 'begins with'];
  return `${direction === 'input' ? `must now ${must}` : `now ${does}`} \`${prefix ?? pattern}\``;
}

/** Formats such as `date-time`. */
export function compareFormat(comparison: Comparison, { before, after, path }: Shapes): void {
  if (before.format === after.format) return;
  const subject = named(comparison, path);
  if (before.format === undefined)
    narrowed(comparison, {
      path,
      rule: 'format-added',
      message: `${subject} is now of the format \`${after.format}\``,
    });
  else if (after.format === undefined)
    widened(comparison, {
      path,
      rule: 'format-dropped',
      message: `${subject} is no longer of the format \`${before.format}\``,
    });
  else {
    const message = `${subject} is now of the format \`${after.format}\` (was \`${before.format}\`)`;
    broken(comparison, { path, rule: 'format-changed', message });
  }
}

/** Ranges and lengths. */
export function compareBounds(comparison: Comparison, { before, after, path }: Shapes): void {
  for (const key of [...LOWER_BOUNDS, ...UPPER_BOUNDS]) {
    const [old, now] = [before.bounds[key], after.bounds[key]];
    if (old === now) continue;
    const isLower = (LOWER_BOUNDS as readonly string[]).includes(key);
    const unbounded = isLower ? -Infinity : Infinity;
    const rise = (now ?? unbounded) - (old ?? unbounded);
    const isTighter = isLower ? rise > 0 : rise < 0;
    const message = `${named(comparison, path)}: ${key} ${now ?? 'is gone'}${old === undefined ? '' : ` (was ${old})`}`;
    if (isTighter) narrowed(comparison, { path, rule: 'range-narrowed', message });
    else widened(comparison, { path, rule: 'range-widened', message });
  }
}

/** Keywords that are compared literally. A changed condition counts as stricter. */
export function compareConditions(comparison: Comparison, { before, after, path }: Shapes): void {
  for (const key of new Set([...Object.keys(before.conditions), ...Object.keys(after.conditions)])) {
    const [old, now] = [before.conditions[key], after.conditions[key]];
    if (old === now) continue;
    const subject = named(comparison, path);
    if (now === undefined)
      widened(comparison, { path, rule: 'condition-dropped', message: `${subject} is no longer held to ${key}` });
    else narrowed(comparison, { path, rule: 'condition-added', message: `${subject} is now held to ${key} ${now}` });
  }
}

function without(values: readonly string[], others: readonly string[]): string[] {
  return values.filter((value) => !others.includes(value));
}
