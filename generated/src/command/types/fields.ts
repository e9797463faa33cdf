import type { Definition, Entity, Scope, Source } from './definition.js';
import { inOrder } from './text.js';

/** One place where a field is defined. */
export interface Occurrence {
  /** Absent where it holds for every record of the entity. */
  readonly scope?: Scope | undefined;
  readonly definition: Definition;
}

/** A custom field: one key of an entity, wherever it is defined. */
export interface Field {
  readonly key: string;
  /** At least one; that which holds everywhere first, then by scope. */
  readonly occurrences: readonly [Occurrence, ...Occurrence[]];
}

/** The fields of an entity, sorted by key. */
export function fieldsOf(sources: readonly Source[], entity: Entity): Field[] {
  const byKey = new Map<string, [Occurrence, ...Occurrence[]]>();
  const own = sources.filter((source) => source.entity === entity).sort(byScope);
  for (const { scope, definitions } of own) {
    for (const definition of definitions) {
      const found = byKey.get(definition.key);
      if (found) found.push({ scope, definition });
      else byKey.set(definition.key, [{ scope, definition }]);
    }
  }
  return [...byKey].map(([key, occurrences]) => ({ key, occurrences })).sort((a, b) => inOrder(a.key, b.key));
}

function byScope(one: Source, other: Source): number {
  return inOrder(one.scope?.id ?? '', other.scope?.id ?? '');
}

/** What people call the field: its label where it has one. */
export function labelOf({ key, occurrences }: Field): string {
  return occurrences.find(({ definition }) => definition.label !== undefined)?.definition.label ?? key;
}

/** Whether every new record must have it. One that only some pipelines or templates ask for is optional. */
export function isRequiredField({ occurrences }: Field): boolean {
  const everywhere = occurrences.filter(({ scope }) => !scope);
  return everywhere.length > 0 && everywhere.every(({ definition }) => definition.isRequired);
}

/** The scopes that a field is defined in; empty where it holds everywhere. */
export function scopesOf({ occurrences }: Field): readonly Occurrence[] {
  return occurrences.some(({ scope }) => !scope) ? [] : occurrences;
}
