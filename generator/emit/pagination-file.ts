import { StructureKind, VariableDeclarationKind, type VariableStatementStructure } from 'ts-morph';
import type { ApiModel } from '../model/model.js';
import type { PaginationScheme } from '../model/pagination.js';
import { docComment } from './support/doc-comment.js';
import type { EmittedFile } from '../model/emitted-file.js';
import { exportedNames } from './support/exported-names.js';
import { FileScope } from './support/file-scope.js';
import { memberList } from './support/literal.js';

/** Each pagination scheme of the API as a constant. No file where it has none. */
export function paginationFile(api: ApiModel): EmittedFile[] {
  if (api.paginationSchemes.length === 0) return [];
  const file = new FileScope(exportedNames(api));
  const type = file.type('PaginationScheme', '../runtime/index.js');
  const constants = api.paginationSchemes.map((scheme) => schemeConstant(file, scheme, type));
  return [
    {
      kind: 'structures',
      path: `src/${api.key}/pagination.ts`,
      source: api.source,
      statements: [...file.imports(), ...constants],
    },
  ];
}

/** Functions of the runtime that read pages, and their modules. Of an API, only those of its kinds are imported. */
const KINDS: Readonly<Record<Exclude<PaginationScheme['kind'], 'cursor'>, readonly [name: string, module: string]>> = {
  link: ['linkHeader', 'link-header'],
  nextUrl: ['nextUrl', 'next-url'],
  cursorId: ['lastId', 'last-id'],
  page: ['pageNumber', 'page-number'],
  offset: ['offset', 'offset'],
};

function schemeConstant(
  file: FileScope,
  { key, constantName, kind, ...parts }: PaginationScheme,
  type: string,
): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    docs: [docComment([`Pagination scheme "${key}": paths into a page, and names of query parameters.`])],
    declarations: [{ name: constantName, type, initializer: schemeLiteral(file, kind, parts) }],
  };
}

function schemeLiteral(file: FileScope, kind: PaginationScheme['kind'], parts: object): string {
  const members = memberList(parts);
  if (kind === 'cursor') return `{ ${members} }`;
  const use = (name: string, module: string) => file.value(name, `../runtime/lists/kinds/${module}.js`);
  const functions = [
    `read: ${use(...KINDS[kind])}`,
    ...(kind === 'link' || kind === 'nextUrl' ? [`at: ${use('callAt', 'page-url')}`] : []),
  ];
  return `{ ${[members, ...functions].filter(Boolean).join(', ')} }`;
}
