import type { Entity, Gap, Part, Source, Workspace } from '../definition/definition.js';
import { readDefinition, type ReadDefinition } from '../definition/read-definition.js';

/** Response of the API for one part, unchanged. */
export interface DefinitionsResponse extends Part {
  readonly definitions: readonly unknown[];
}

/** Responses of the API about a workspace's custom fields, unchanged. `--json` saves this and `--from` reads it. */
export interface Snapshot {
  readonly version: 1;
  /** Requested entities. */
  readonly entities: readonly Entity[];
  readonly responses: readonly DefinitionsResponse[];
  readonly gaps: readonly Gap[];
}

/** Something that was read but not understood. */
export interface Note extends Part {
  /** Label or key of the field. */
  readonly field?: string | undefined;
  readonly what: string;
}

/** The understood part of a snapshot. */
export interface Understood {
  readonly workspace: Workspace;
  readonly notes: readonly Note[];
  /** Names of members that nothing was read from, sorted. */
  readonly unused: readonly string[];
}

/** Reads every definition of a snapshot. */
export function understand({ responses, gaps }: Snapshot): Understood {
  const read = responses.map(readResponse);
  return {
    workspace: { sources: read.map(({ source }) => source), gaps },
    notes: withoutEchoes(read.flatMap(({ notes }) => notes)),
    unused: [...new Set(read.flatMap(({ unused }) => unused))].sort(),
  };
}

function readResponse({ entity, scope, definitions }: DefinitionsResponse) {
  const read = definitions.map(readDefinition);
  const part: Part = { entity, scope };
  const source: Source = {
    ...part,
    definitions: read.flatMap(({ definition }) => definition ?? []),
    keyless: read.flatMap(({ keyless }) => keyless ?? []),
  };
  return {
    source,
    notes: read.flatMap((one) => one.faults.map((what): Note => ({ ...part, field: nameOf(one), what }))),
    unused: read.flatMap(({ unused }) => unused),
  };
}

/** Removes notes of pipelines that repeat a note of all records of the entity. */
function withoutEchoes(notes: readonly Note[]): Note[] {
  const known = new Set(notes.filter(({ scope }) => !scope).map(sayingOf));
  return notes.filter((note) => !note.scope || !known.has(sayingOf(note)));
}

function sayingOf({ entity, field, what }: Note): string {
  return JSON.stringify([entity, field, what]);
}

function nameOf({ definition, keyless }: ReadDefinition): string | undefined {
  return definition?.label ?? definition?.key ?? keyless?.label;
}
