import type { ApiModel, Operation, Resource } from '../model/model.js';

/** All operations of an API that have a method. */
export function operationsOf({ operations, resources }: Pick<ApiModel, 'operations' | 'resources'>): Operation[] {
  return [...operations, ...resources.flatMap(withNested)];
}

function withNested({ operations, children }: Resource): Operation[] {
  return [...operations, ...children.flatMap(withNested)];
}
