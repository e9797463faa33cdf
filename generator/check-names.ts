import {
  operationEntries,
  resolve,
  schemaName,
  type OperationEntry,
  type RequestBodyObject,
} from './document.js';
import type { LoadedDocument } from './load-document.js';
import { JSON_MEDIA_TYPE } from './media-type.js';
import { camelCase, paramsTypeName, resourcePath, verbOf } from './names.js';
import type { Problem } from './problem.js';

/** Two things may not carry one name in the package. `reservedNames` are those of the runtime. */
export function checkNames(loaded: LoadedDocument, reservedNames: readonly string[]): Problem[] {
  const entries = operationEntries(loaded.document);
  return [...checkMethodNames(loaded, entries), ...checkSchemaNames(loaded, reservedNames)];
}

/** Two operations may not become one method, or one type name. */
function checkMethodNames(loaded: LoadedDocument, entries: readonly OperationEntry[]): Problem[] {
  const seen = new Map<string, OperationEntry>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const id = entry.operation.operationId;
    if (id === undefined) continue;
    const name = id.split('.').map(camelCase).join('.');
    const first = seen.get(name);
    if (first) problems.push(duplicateMethod(loaded, first, entry));
    else seen.set(name, entry);
  }
  return problems;
}

function duplicateMethod(loaded: LoadedDocument, first: OperationEntry, second: OperationEntry): Problem {
  const place = loaded.locate(first.operation, 'operationId');
  return {
    code: 'method-name-taken',
    location: loaded.locate(second.operation, 'operationId'),
    message: `${second.method.toUpperCase()} ${second.path} has the operationId "${second.operation.operationId}", which ${first.method.toUpperCase()} ${first.path} already has (${place?.file}:${place?.line}).`,
    fix: 'Give one of them another verb.',
  };
}

/** A schema's exported type may not hide a class, a parameter type or a name of the runtime. */
function checkSchemaNames(loaded: LoadedDocument, reservedNames: readonly string[]): Problem[] {
  const schemas = loaded.document.components?.schemas ?? {};
  const taken = new Set([...reservedNames, 'paths', 'operations', 'components', 'webhooks']);
  const aliases = aliasNames(loaded);
  return Object.entries(schemas)
    .filter(([name]) => taken.has(name) || aliases.has(name))
    .map(([name, schema]) => ({
      code: 'schema-name-taken',
      location: loaded.locate(schema),
      message: `The schema "${name}" would be exported under a name that the package already uses.`,
      fix: 'Rename the schema.',
    }));
}

/** Names of parameter types that are emitted because no schema of that name is the request body. */
function aliasNames({ document }: LoadedDocument): Set<string> {
  const names = operationEntries(document).flatMap((entry) => {
    const id = entry.operation.operationId ?? '';
    const singular = document.tags?.find(({ name }) => name === resourcePath(id).join('.'))?.['x-singular'];
    const name = paramsTypeName(String(singular), verbOf(id));
    const body = entry.operation.requestBody && resolve<RequestBodyObject>(document, entry.operation.requestBody);
    return schemaName(body?.content?.[JSON_MEDIA_TYPE]?.schema) === name ? [] : [name];
  });
  return new Set(names);
}
