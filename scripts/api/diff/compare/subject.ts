import type { ApiModel, Operation, Resource } from '../../../../generator/model/model.js';
import { camelCase, resourcePath } from '../../../../generator/plan/names/names.js';

/** An operation of the model with the class it is a method of. */
export interface OperationOf {
  readonly operation: Operation;
  readonly className: string;
}

/** Every operation of an API by its operationId. */
export function operationsOf(model: ApiModel): Map<string, OperationOf> {
  return new Map(model.resources.flatMap(below).map((entry) => [entry.operation.id, entry]));
}

function below(resource: Resource): OperationOf[] {
  const own = resource.operations.map((operation) => ({ operation, className: resource.className }));
  return [...own, ...resource.children.flatMap(below)];
}

/** Code that an integrator writes: `heffl.deals.update`. */
export function callOf(model: ApiModel, operationId: string): string {
  return `${camelCase(model.client.className)}.${operationId}`;
}

/** `pipelines.stages.create` → `pipelines.stages`. */
export function resourceOf(operationId: string): string {
  return resourcePath(operationId).join('.');
}
