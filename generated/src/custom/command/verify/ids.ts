import type { NamedSchemas, Schema } from '../../../validate/api-schemas.js';
import { isPlainObject } from '../../../validate/json-type.js';

/** Ids seen in responses, by the name of their schema: `DealId`. They are used in further calls, and never printed. */
export class Ids {
  readonly #named: NamedSchemas;
  readonly #found = new Map<string, Set<string>>();

  constructor(named: NamedSchemas) {
    this.#named = named;
  }

  /** The first ids of a kind, at most `count`. */
  of({ $ref }: Schema, count: number): string[] {
    return $ref === undefined ? [] : [...(this.#found.get($ref) ?? [])].slice(0, count);
  }

  /** Collects the ids of a response. */
  collect(schema: Schema, value: unknown): void {
    const { $ref } = schema;
    const target = $ref === undefined ? schema : this.#named[$ref];
    if (!target) return;
    if ($ref !== undefined && typeof value === 'string' && value !== '' && !target.enum) {
      this.#found.set($ref, (this.#found.get($ref) ?? new Set<string>()).add(value));
    }
    const branches = [...(target.oneOf ?? []), ...(target.anyOf ?? []), ...(target.allOf ?? [])];
    for (const branch of branches.filter((candidate) => this.#mayBe(candidate, value))) this.collect(branch, value);
    if (Array.isArray(value) && target.items) for (const item of value) this.collect(target.items, item);
    if (!isPlainObject(value)) return;
    for (const [key, property] of Object.entries(target.properties ?? {})) this.collect(property, value[key]);
  }

  /** Where a schema allows several kinds of ids, the prefix decides which one a string is. */
  #mayBe({ $ref }: Schema, value: unknown): boolean {
    const pattern = $ref === undefined ? undefined : this.#named[$ref]?.pattern;
    return typeof value !== 'string' || pattern === undefined || new RegExp(pattern, 'u').test(value);
  }
}
