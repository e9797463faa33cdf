import { StructureKind, VariableDeclarationKind, type FunctionDeclarationStructure } from 'ts-morph';
import type { ApiModel, IdSchema } from '../model/model.js';
import { docComment } from './support/doc-comment.js';
import type { EmittedFile } from '../model/emitted-file.js';
import { exportedNames } from './support/exported-names.js';
import { FileScope } from './support/file-scope.js';
import { literal, objectLiteral } from './support/literal.js';

const RUNTIME = '../runtime/index.js';

/** Names that the file of an API's ids exports to integrators. */
export function idFunctionNames(id: IdSchema): string[] {
  return [`is${id.schemaName}`, `as${id.schemaName}`];
}

/** The kinds of ids with their prefixes, and two functions for each. No file if no prefix is known. */
export function idsFile(api: ApiModel): EmittedFile[] {
  if (api.ids.length === 0) return [];
  const file = new FileScope(exportedNames(api));
  const functions = api.ids.flatMap((id) => idFunctions(file, id));
  const kinds = file.type('IdKinds', RUNTIME);
  return [
    {
      kind: 'structures',
      path: `src/${api.key}/ids.ts`,
      source: api.source,
      statements: [
        ...file.imports(),
        {
          kind: StructureKind.VariableStatement,
          isExported: true,
          declarationKind: VariableDeclarationKind.Const,
          docs: [docComment(['Kinds of ids by prefix.'])],
          declarations: [{ name: 'idKinds', type: kinds, initializer: kindsLiteral(api) }],
        },
        ...functions,
      ],
    },
  ];
}

function kindsLiteral({ ids }: ApiModel): string {
  return objectLiteral(Object.fromEntries(ids.map(({ prefix, kind }) => [prefix, withArticle(kind)])));
}

function withArticle(kind: string): string {
  return `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function idFunctions(file: FileScope, { schemaName, prefix, kind }: IdSchema): FunctionDeclarationStructure[] {
  const [isName = '', asName = ''] = idFunctionNames({ schemaName, prefix, kind });
  const exact = `\`${prefix}\${string}\``;
  return [
    {
      kind: StructureKind.Function,
      isExported: true,
      name: isName,
      docs: [docComment([`True if a value is ${withArticle(kind)} id: a string that begins with \`${prefix}\`.`])],
      parameters: [{ name: 'value', type: 'unknown' }],
      returnType: `value is ${exact}`,
      statements: [`return ${file.value('isId', RUNTIME)}(value, ${literal(prefix)});`],
    },
    {
      kind: StructureKind.Function,
      isExported: true,
      name: asName,
      docs: [docComment([`Returns the value as ${withArticle(kind)} id.`, asTags(kind)])],
      parameters: [{ name: 'value', type: 'unknown' }],
      returnType: file.type(schemaName, './types.js'),
      statements: [`return ${file.value('asId', RUNTIME)}(value, ${literal(prefix)}, idKinds) as ${exact};`],
    },
  ];
}

function asTags(kind: string): string {
  return `@param value Value of any type.\n@throws {ArgumentError} the value is not ${withArticle(kind)} id`;
}
