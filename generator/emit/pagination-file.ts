import { StructureKind, VariableDeclarationKind, type VariableStatementStructure } from 'ts-morph';
import type { ApiModel, PaginationScheme } from '../model/model.js';
import { docComment } from './support/doc-comment.js';
import type { EmittedFile } from '../model/emitted-file.js';
import { exportedNames } from './support/exported-names.js';
import { FileScope } from './support/file-scope.js';
import { objectLiteral } from './support/literal.js';

/** Each pagination scheme of the API as a constant. No file where it has none. */
export function paginationFile(api: ApiModel): EmittedFile[] {
  if (api.paginationSchemes.length === 0) return [];
  const file = new FileScope(exportedNames(api));
  const type = file.type('PaginationScheme', '../runtime/index.js');
  return [
    {
      kind: 'structures',
      path: `src/${api.key}/pagination.ts`,
      source: api.source,
      statements: [...file.imports(), ...api.paginationSchemes.map((scheme) => schemeConstant(scheme, type))],
    },
  ];
}

function schemeConstant({ key, constantName, ...scheme }: PaginationScheme, type: string): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    docs: [docComment([`Pagination scheme "${key}": paths into a page, and names of query parameters.`])],
    declarations: [{ name: constantName, type, initializer: objectLiteral(scheme) }],
  };
}
