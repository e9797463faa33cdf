import { broken, listed, named, narrowed, noted, widened, type Walk } from './finding.js';
import { isAnything, LOWER_BOUNDS, UPPER_BOUNDS, type Shape } from './shape.js';

/** Both shapes of one thing. */
export interface Shapes {
  readonly before: Shape;
  readonly after: Shape;
  readonly path: string;
}

/** Null allowed or refused. */
export function compareNull(walk: Walk, { before, after, path }: Shapes): void {
  if (before.isNullable === after.isNullable || isAnything(before)) return;
  const subject = named(walk, path);
  if (after.isNullable) widened(walk, { path, rule: 'null-allowed', message: `${subject} may now be null` });
  else narrowed(walk, { path, rule: 'null-refused', message: `${subject} ${mayNoLonger(walk)} null` });
}

function mayNoLonger({ direction }: Walk): string {
  return direction === 'input' ? 'may no longer be' : 'is no longer';
}

/** What a call means that leaves a value out. Answers have no defaults. */
export function compareDefault(walk: Walk, { before, after, path }: Shapes): void {
  const [old, now] = [before.defaultValue, after.defaultValue].map((value) => JSON.stringify(value));
  if (old === now || walk.direction === 'output') return;
  const subject = named(walk, path);
  if (old === undefined) {
    const message = `${subject}, left out, is \`${now}\`, which was not documented`;
    noted(walk, { path, rule: 'default-documented', message });
  } else {
    const message = `${subject}, left out, is ${now === undefined ? 'no longer' : `\`${now}\`, no longer`} \`${old}\``;
    broken(walk, { path, rule: 'default-changed', message });
  }
}

/** What is not listed, in an input that lets it pass: the types take it as it is, or through `unchecked(…)` only. */
export function compareUnchecked(walk: Walk, { before, after, path }: Shapes): void {
  if (before.isUnchecked === after.isUnchecked || walk.direction === 'output') return;
  const subject = named(walk, path);
  const message = (verb: string) => `${subject}: what is not listed ${verb} \`unchecked(…)\``;
  if (after.isUnchecked) narrowed(walk, { path, rule: 'unchecked-needed', message: message('now goes through') });
  else widened(walk, { path, rule: 'unchecked-dropped', message: message('no longer needs') });
}

/** Closed lists of values, open ones, and the change from one to the other. */
export function compareValues(walk: Walk, { before, after, path }: Shapes): void {
  const [old, now] = [asTyped(walk, before), asTyped(walk, after)];
  const subject = named(walk, path);
  if (old.values && now.values) {
    const added = without(now.values, old.values);
    compareGone(walk, { path, gone: without(old.values, now.values) });
    if (added.length > 0)
      widened(walk, { path, rule: 'value-added', message: `${subject} may now be ${listed(added)} too` });
  } else if (old.values) {
    widened(walk, {
      path,
      rule: 'values-opened',
      message: `${subject} is no longer one of ${listed(old.values)} only`,
    });
  } else if (now.values) {
    const gone = walk.direction === 'output' ? without(old.known ?? [], now.values) : [];
    if (gone.length > 0) compareGone(walk, { path, gone });
    else
      narrowed(walk, { path, rule: 'values-closed', message: `${subject} is now one of ${listed(now.values)} only` });
  }
  if (!old.known || !now.known) return;
  compareKnownValues(walk, { before, after, path }, { before: old.known, after: now.known });
  // Types are the same either way, and whoever judges the document alone does not know.
  const [wasClosed, isClosed] = [before.values !== undefined, after.values !== undefined];
  if (wasClosed === isClosed) return;
  const said = isClosed ? 'is described as closed now' : 'is described as one that may grow';
  noted(walk, { path, rule: 'list-described', message: `The list of values of ${subject} ${said}` });
}

/** The only values, or those that are known. */
interface TypedValues {
  readonly values: readonly string[] | undefined;
  readonly known: readonly string[] | undefined;
}

/** The client's types take every list of texts in an answer for one that may grow; a single value stays a constant. */
function asTyped({ direction }: Walk, { values, knownValues, types }: Shape): TypedValues {
  const isOpened = direction === 'output' && values !== undefined && values.length > 1 && types.join() === 'string';
  return isOpened ? { values: undefined, known: values } : { values, known: knownValues };
}

/** Code that compares with a value that never comes does not compile. */
function compareGone(walk: Walk, { path, gone }: { readonly path: string; readonly gone: readonly string[] }): void {
  if (gone.length === 0) return;
  broken(walk, { path, rule: 'value-removed', message: `${named(walk, path)} ${mayNoLonger(walk)} ${listed(gone)}` });
}

/** The type said that the list may grow, but a switch that refuses what it does not know is not helped by that. */
function compareKnownValues(
  walk: Walk,
  { after: now, path }: Shapes,
  known: Readonly<Record<'before' | 'after', readonly string[]>>,
): void {
  const gone = without(known.before, known.after);
  const added = without(known.after, known.before);
  const subject = named(walk, path);
  // The types take none but the known ones.
  if (walk.direction === 'input' && now.isUnchecked) compareGone(walk, { path, gone });
  else if (gone.length > 0)
    noted(walk, {
      path,
      rule: 'known-value-removed',
      message: `${listed(gone)} of ${subject} is no longer documented`,
    });
  if (added.length === 0) return;
  const message = `${subject} is now known to be ${listed(added)} too`;
  if (walk.direction === 'input') noted(walk, { path, rule: 'known-value-added', message });
  else walk.found.push({ path, rule: 'known-value-added', message, audience: 'readers', bump: 'minor' });
}

/** Prefixes of ids, and other patterns. */
export function comparePattern(walk: Walk, { before, after, path }: Shapes): void {
  const [old, now] = [before.prefix ?? before.pattern, after.prefix ?? after.pattern];
  if (old === now) return;
  const subject = named(walk, path);
  const expected = how(walk, after);
  if (old === undefined) narrowed(walk, { path, rule: 'pattern-added', message: `${subject} ${expected}` });
  else if (now === undefined)
    widened(walk, { path, rule: 'pattern-dropped', message: `${subject} may now be any text (was \`${old}…\`)` });
  else broken(walk, { path, rule: 'pattern-changed', message: `${subject} ${expected} (was \`${old}\`)` });
}

function how({ direction }: Walk, { prefix, pattern }: Shape): string {
  const [must, does] = prefix === undefined ? ['match', 'matches'] : ['begin with', 'begins with'];
  return `${direction === 'input' ? `must now ${must}` : `now ${does}`} \`${prefix ?? pattern}\``;
}

/** Formats such as `date-time`. */
export function compareFormat(walk: Walk, { before, after, path }: Shapes): void {
  if (before.format === after.format) return;
  const subject = named(walk, path);
  if (before.format === undefined)
    narrowed(walk, { path, rule: 'format-added', message: `${subject} is now of the format \`${after.format}\`` });
  else if (after.format === undefined)
    widened(walk, {
      path,
      rule: 'format-dropped',
      message: `${subject} is no longer of the format \`${before.format}\``,
    });
  else {
    const message = `${subject} is now of the format \`${after.format}\` (was \`${before.format}\`)`;
    broken(walk, { path, rule: 'format-changed', message });
  }
}

/** Ranges and lengths. */
export function compareBounds(walk: Walk, { before, after, path }: Shapes): void {
  for (const key of [...LOWER_BOUNDS, ...UPPER_BOUNDS]) {
    const [old, now] = [before.bounds[key], after.bounds[key]];
    if (old === now) continue;
    const isLower = (LOWER_BOUNDS as readonly string[]).includes(key);
    const unbounded = isLower ? -Infinity : Infinity;
    const rise = (now ?? unbounded) - (old ?? unbounded);
    const isTighter = isLower ? rise > 0 : rise < 0;
    const message = `${named(walk, path)}: ${key} ${now ?? 'is gone'}${old === undefined ? '' : ` (was ${old})`}`;
    if (isTighter) narrowed(walk, { path, rule: 'range-narrowed', message });
    else widened(walk, { path, rule: 'range-widened', message });
  }
}

/** Keywords that are held against each other as they stand. Another condition is taken for a stricter one. */
export function compareConditions(walk: Walk, { before, after, path }: Shapes): void {
  for (const key of new Set([...Object.keys(before.conditions), ...Object.keys(after.conditions)])) {
    const [old, now] = [before.conditions[key], after.conditions[key]];
    if (old === now) continue;
    const subject = named(walk, path);
    if (now === undefined)
      widened(walk, { path, rule: 'condition-dropped', message: `${subject} is no longer held to ${key}` });
    else narrowed(walk, { path, rule: 'condition-added', message: `${subject} is now held to ${key} ${now}` });
  }
}

function without(values: readonly string[], others: readonly string[]): string[] {
  return values.filter((value) => !others.includes(value));
}
