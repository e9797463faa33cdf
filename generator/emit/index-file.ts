import { StructureKind, type ExportDeclarationStructure } from 'ts-morph';
import type { ApiModel, Resource } from '../model/model.js';
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
      ...api.resources.flatMap(resourceExports),
      ...(api.ids.length > 0 ? [named('./ids.js', api.ids.flatMap(idFunctionNames))] : []),
      {
        ...named('./types.js', [...api.schemaNames, 'components', 'operations', 'paths', 'webhooks']),
        isTypeOnly: true,
      },
      { kind: StructureKind.ExportDeclaration, moduleSpecifier: '../runtime/index.js' },
    ],
  };
}

function resourceExports(resource: Resource): ExportDeclarationStructure[] {
  const family = withChildren(resource);
  const module = `./resources/${resource.fileName}.js`;
  const classes = family.map(({ className }) => className);
  const types = family.flatMap(({ operations }) => operations.flatMap(aliasNames));
  return [named(module, classes), ...(types.length > 0 ? [{ ...named(module, types), isTypeOnly: true }] : [])];
}

function aliasNames({ query, body }: Resource['operations'][number]): string[] {
  return [...(query ? [query.typeName] : []), ...(body && !body.isSchema ? [body.typeName] : [])];
}

function named(module: string, names: readonly string[]): ExportDeclarationStructure {
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: module,
    namedExports: names.map((name) => ({ name })),
  };
}
