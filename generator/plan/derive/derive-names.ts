import type { OpenApiDocument } from '../../document/document.js';
import type { OperationReading } from '../../document/operation-reading.js';
import { camelCase, isOperationId, resourcePath, verbOf } from '../names.js';

/** Name of a method: the resources that lead to it from the client, and its own name. An empty `resource` is the client itself. */
export interface DerivedName {
  readonly resource: readonly string[];
  readonly methodName: string;
}

/** Names for all operations. */
export function deriveNames(
  _document: OpenApiDocument,
  readings: readonly OperationReading[],
  fixed: ReadonlyMap<OperationReading, DerivedName> = new Map(),
): ReadonlyMap<OperationReading, DerivedName> {
  const taken = new Set<string>();
  return new Map(
    readings.map((reading) => {
      const known = fixed.get(reading);
      if (known) return [reading, known];
      const { operationId } = reading.node;
      if (operationId !== undefined && isOperationId(operationId))
        return [reading, { resource: resourcePath(operationId), methodName: verbOf(operationId) }];
      const segment = camelCase(reading.path.split('/').find((part) => /^[a-z]/i.test(part)) ?? 'root') || 'root';
      let methodName = camelCase(`${reading.method} ${reading.path.replaceAll(/\{/g, 'by ')}`);
      for (let count = 2; taken.has(methodName); count += 1) methodName = `${methodName}${count}`;
      taken.add(methodName);
      return [reading, { resource: [segment], methodName }];
    }),
  );
}
