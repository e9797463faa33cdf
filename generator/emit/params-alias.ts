import { StructureKind, type TypeAliasDeclarationStructure } from 'ts-morph';
import { JSON_MEDIA_TYPE } from '../model/media-type.js';
import type { Operation, Resource } from '../model/model.js';
import { docComment } from './support/doc-comment.js';
import type { FileScope } from './support/file-scope.js';
import { indexedAccess } from './support/literal.js';

const TYPES = '../types.js';

/** Types of the arguments of a resource's methods, unless a schema has that name already. */
export function paramsAliases(file: FileScope, resource: Resource): TypeAliasDeclarationStructure[] {
  return resource.operations.flatMap((operation) => [...queryAlias(file, operation), ...bodyAlias(file, operation)]);
}

function queryAlias(file: FileScope, { id, query }: Operation): TypeAliasDeclarationStructure[] {
  if (!query) return [];
  const type = indexedAccess(file.type('operations', TYPES), [id, 'parameters', 'query']);
  return [alias(query.typeName, `NonNullable<${type}>`, `Query parameters of \`${id}\`.`)];
}

function bodyAlias(file: FileScope, { id, body }: Operation): TypeAliasDeclarationStructure[] {
  if (!body || body.isSchema) return [];
  const requestBody = indexedAccess(file.type('operations', TYPES), [id, 'requestBody']);
  return [alias(body.typeName, `NonNullable<${requestBody}>["content"]["${JSON_MEDIA_TYPE}"]`, `Body of \`${id}\`.`)];
}

function alias(name: string, type: string, text: string): TypeAliasDeclarationStructure {
  return { kind: StructureKind.TypeAlias, name, isExported: true, type, docs: [docComment([text])] };
}
