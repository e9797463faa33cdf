import type { Definition, Entity, Scope, Source } from './definition.js';
import { inOrder } from './text.js';

/** One place where a field is defined. */
export interface Occurrence {
  /** Absent where it holds for every record of the entity. */
  readonly scope?: Scope | undefined;
  readonly definition: Definition;
}

/** A custom field: one key of an entity, with all its definitions. */
export interface Field {
  readonly key: string;
  /** At least one; a definition for all records first, then by scope. */
  readonly occurrences: readonly [Occurrence, ...Occurrence[]];
}

/** The fields of an entity, sorted by key, independent of the order of the definitions. */
export function fieldsOf(sources: readonly Source[], entity: Entity): Field[] {
  const own = sources.filter((source) => source.entity === entity);
  const occurrences = own.flatMap(({ scope, definitions }) => definitions.map((definition) => ({ scope, definition })));
  const byKey = new Map<string, [Occurrence, ...Occurrence[]]>();
  for (const occurrence of occurrences.sort(byScope)) {
    const { key } = occurrence.definition;
    const found = byKey.get(key);
    if (found) found.push(occurrence);
    else byKey.set(key, [occurrence]);
  }
  const fields = [...byKey].map(([key, found]) => ({ key, occurrences: found }));
  return fields.sort((one, other) => inOrder(one.key, other.key));
}

function byScope(one: Occurrence, other: Occurrence): number {
  const scopes = inOrder(one.scope?.id ?? '', other.scope?.id ?? '');
  return scopes || inOrder(JSON.stringify(one.definition), JSON.stringify(other.definition));
}

/** Display name of the field: its label, else its key. */
export function labelOf({ key, occurrences }: Field): string {
  return occurrences.find(({ definition }) => definition.label !== undefined)?.definition.label ?? key;
}

/** True if every new record must have it. A field that only some pipelines or templates require is optional. */
export function isRequiredField({ occurrences }: Field): boolean {
  const everywhere = occurrences.filter(({ scope }) => !scope);
  return everywhere.length > 0 && everywhere.every(({ definition }) => definition.isRequired);
}

/** The scopes that a field is defined in; empty if it holds for all records. */
export function scopesOf({ occurrences }: Field): readonly Occurrence[] {
  return occurrences.some(({ scope }) => !scope) ? [] : occurrences;
}
