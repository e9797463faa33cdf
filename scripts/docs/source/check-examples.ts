import type { OpenApiDocument } from '../../../generator/document/document.js';
import { readOperations } from '../../../generator/document/operation-reading.js';
import type { Locate } from '../../../generator/load/files/locate.js';
import type { Operation } from '../../../generator/model/model.js';
import type { Problem } from '../../../generator/model/problem.js';
import { withoutExample } from './example.js';

/** A description whose operations get samples. */
interface Sampled {
  readonly document: OpenApiDocument;
  readonly locate: Locate;
}

/** Required parameters and bodies without an example in the description, each with file and line. */
export function checkExamples({ document, locate }: Sampled, operations: readonly Operation[]): Problem[] {
  const entries = new Map(readOperations(document).map((reading) => [reading.node.operationId, reading]));
  return operations.flatMap((operation) => {
    const entry = entries.get(operation.id);
    if (!entry) return [];
    const { node: object, parameters } = entry;
    return withoutExample(document, operation, { object, parameters }).map(({ node, what }) => ({
      code: 'example-missing',
      location: locate(node),
      message: `The samples of ${operation.id} cannot be written: ${what} has no example.`,
      fix: 'Give it an "example".',
    }));
  });
}
