import type { OpenApiDocument } from '../../../../generator/document/document.js';
import type { Change } from '../change/change.js';
import type { ApiPair } from '../snapshot/snapshot.js';

/** Schemas with changed descriptions. They become doc comments, so they are worth a patch. */
export function compareTexts(pair: ApiPair): Change[] {
  const [old, now] = [pair.before, pair.after].map(({ loaded }) => textsOf(loaded.document));
  if (!old || !now) return [];
  const changed = [...old.keys()].filter((name) => isReworded(old.get(name), now.get(name)));
  return changed.map((subject) => ({
    api: pair.key,
    resource: '',
    subject,
    place: 'type',
    path: '',
    rule: 'text',
    message: 'is described in other words',
    audience: 'nobody',
    bump: 'patch',
    judge: 'rules',
  }));
}

/** The descriptions of each named schema, by their place in it. */
function textsOf(document: OpenApiDocument): Map<string, Map<string, string>> {
  const schemas = Object.entries(document.components?.schemas ?? {});
  return new Map(schemas.map(([name, schema]) => [name, new Map(wordsOf(schema, ''))]));
}

/** A new member has a new description, which is no change of the old ones. */
function isReworded(old: Map<string, string> | undefined, now: Map<string, string> | undefined): boolean {
  return [...(old ?? [])].some(([place, text]) => now?.has(place) === true && now.get(place) !== text);
}

function wordsOf(node: unknown, path: string): [string, string][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]): [string, string][] => {
    if (key === 'description' && typeof value === 'string') return [[path, value]];
    return wordsOf(value, `${path}/${key}`);
  });
}
