import { entities, isSamePart, type Entity, type Gap, type Part, type Source, type Workspace } from './definition.js';

/**
 * What is known after a new reading: what was read now, and what the file before says of everything that was not asked
 * for or could not be read this time.
 *
 * @param asked the entities that were asked for
 */
export function mergeWorkspaces(now: Workspace, before: Workspace | undefined, asked: readonly Entity[]): Workspace {
  const isAsked = ({ entity }: Part) => asked.includes(entity);
  const kept = (before?.sources ?? []).filter(
    (source) => !isAsked(source) || now.gaps.some((gap) => covers(gap, source)),
  );
  const isFilled = (gap: Gap) =>
    gap.isEveryScope ? knowsScopes(before, gap.entity) : kept.some((source) => isSamePart(source, gap));
  const unasked = before
    ? before.gaps.filter((gap) => !isAsked(gap))
    : entities.filter((entity) => !asked.includes(entity)).map((entity): Gap => ({ entity }));
  return {
    sources: withoutRepetitions([...now.sources, ...kept]),
    gaps: [...now.gaps.filter((gap) => !isFilled(gap)), ...unasked],
  };
}

function covers(gap: Gap, part: Part): boolean {
  if (gap.entity !== part.entity) return false;
  return gap.isEveryScope ? part.scope !== undefined : isSamePart(gap, part);
}

/** Whether all pipelines or templates of an entity had been read. */
function knowsScopes(workspace: Workspace | undefined, entity: Entity): boolean {
  if (!workspace) return false;
  const own = workspace.gaps.filter((gap) => gap.entity === entity);
  return !own.some(({ scope, isEveryScope, isRefused }) => scope || isEveryScope || !isRefused);
}

/** A pipeline's answer has the fields of all deals again: what it says of them anew is kept, what it repeats is not. */
function withoutRepetitions(sources: readonly Source[]): Source[] {
  return sources.map((source) => {
    const general = sources.find(({ entity, scope }) => entity === source.entity && !scope);
    if (!source.scope || !general) return source;
    const known = new Set([...general.definitions, ...general.keyless].map((one) => JSON.stringify(one)));
    const isNew = (one: unknown) => !known.has(JSON.stringify(one));
    return { ...source, definitions: source.definitions.filter(isNew), keyless: source.keyless.filter(isNew) };
  });
}
