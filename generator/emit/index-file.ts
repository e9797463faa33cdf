import { StructureKind, type ExportDeclarationStructure } from 'ts-morph';
import type { ApiModel, Operation, Resource } from '../model/model.js';
import type { EmittedFile } from '../model/emitted-file.js';
import { idFunctionNames } from './ids-file.js';
import { withChildren } from './resource-file.js';

/** The exports of the API's entry point, name by name. */
export function indexFile(api: ApiModel): EmittedFile {
  return {
    kind: 'structures',
    path: `src/${api.key}/index.ts`,
    source: api.source,
    statements: [
      named('./client.js', [api.client.className]),
      named('./api.js', ['connect']),
      ...api.resources.map(resourceExports),
      ...(api.ids.length > 0 ? [named('./ids.js', api.ids.flatMap(idFunctionNames))] : []),
      {
        ...named('./types.js', typeNames(api)),
        isTypeOnly: true,
      },
      { kind: StructureKind.ExportDeclaration, moduleSpecifier: '../runtime/index.js' },
    ],
  };
}

function resourceExports(resource: Resource): ExportDeclarationStructure {
  const classes = withChildren(resource).map(({ className }) => className);
  return named(`./resources/${resource.fileName}.js`, classes);
}

function typeNames({ resources, schemaNames }: ApiModel): string[] {
  const operations = resources.flatMap(withChildren).flatMap((resource) => resource.operations);
  return [...schemaNames, ...operations.flatMap(paramsNames), 'components', 'operations', 'paths', 'webhooks'];
}

function paramsNames({ query, body }: Operation): string[] {
  return [...(query ? [query.typeName] : []), ...(body && !body.isSchema ? [body.typeName] : [])];
}

function named(module: string, names: readonly string[]): ExportDeclarationStructure {
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: module,
    namedExports: names.map((name) => ({ name })),
  };
}
