import { entities, isSamePart, type Entity, type Gap, type Part, type Source, type Workspace } from './definition.js';

/**
 * Merges a new reading into the workspace that the file describes. Parts that were not requested, or could not be read,
 * are kept from the file.
 *
 * @param asked Requested entities
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

/** True if all pipelines or templates of an entity were read. */
function knowsScopes(workspace: Workspace | undefined, entity: Entity): boolean {
  if (!workspace) return false;
  const own = workspace.gaps.filter((gap) => gap.entity === entity);
  return !own.some(({ scope, isEveryScope, isRejected }) => scope || isEveryScope || !isRejected);
}

/** A pipeline's response repeats the fields of all deals: only what differs from those is kept. */
function withoutRepetitions(sources: readonly Source[]): Source[] {
  return sources.map((source) => {
    const general = sources.find(({ entity, scope }) => entity === source.entity && !scope);
    if (!source.scope || !general) return source;
    const known = new Set([...general.definitions, ...general.keyless].map((one) => JSON.stringify(one)));
    const isNew = (one: unknown) => !known.has(JSON.stringify(one));
    return { ...source, definitions: source.definitions.filter(isNew), keyless: source.keyless.filter(isNew) };
  });
}
