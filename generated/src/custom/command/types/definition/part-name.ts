import { scopeNoun, type Gap } from './definition.js';
import { quoted, readable } from './text.js';

/** Name of a part of the workspace in messages: `deals`, `deals of the pipeline “Sales” (dpl_abc123)`. */
export function partName({ entity, scope, isEveryScope }: Gap): string {
  if (isEveryScope) return `the list of ${scopeNoun(entity)}s of ${entity}`;
  if (!scope) return entity;
  const name = scope.name ? `${quoted(scope.name)} (${readable(scope.id)})` : readable(scope.id);
  return `${entity} of the ${scopeNoun(entity)} ${name}`;
}
