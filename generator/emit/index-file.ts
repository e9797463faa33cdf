import { StructureKind, type ExportDeclarationStructure } from 'ts-morph';
import type { ApiModel, Resource } from '../model/model.js';
import type { ExportedByKit } from '../model/package-facts.js';
import type { EmittedFile } from '../model/emitted-file.js';
import { idFunctionNames } from './ids-file.js';
import { allOperations, exportedNames, ownTypes, withChildren } from './support/exported-names.js';

const RUNTIME = '../runtime/index.js';

/**
 * The exports of the API's entry point, name by name.
 *
 * @param ofRuntime Exports of the runtime.
 */
export function indexFile(api: ApiModel, ofRuntime: readonly ExportedByKit[]): EmittedFile {
  return {
    kind: 'structures',
    path: `src/${api.key}/index.ts`,
    source: api.source,
    statements: [
      named('./client.js', [api.client.className]),
      named('./api.js', ['connect']),
      ...(api.optionsType === undefined ? [] : [{ ...named('./api.js', [api.optionsType]), isTypeOnly: true }]),
      ...tokenExports(api),
      ...api.resources.map(resourceExports),
      ...(api.ids.length > 0 ? [named('./ids.js', api.ids.flatMap(idFunctionNames))] : []),
      {
        ...named('./types.js', typeNames(api)),
        isTypeOnly: true,
      },
      ...renamedExports(api, ofRuntime),
      ...streamExports(api),
      { kind: StructureKind.ExportDeclaration, moduleSpecifier: RUNTIME },
    ],
  };
}

/** The error of a token request, and the type of an option, where a client makes such requests. */
function tokenExports(api: ApiModel): ExportDeclarationStructure[] {
  if (!api.credentials?.schemes.some(({ tokens }) => tokens)) return [];
  const own = exportedNames(api);
  return TOKEN_EXPORTS.map(({ name, moduleSpecifier, isTypeOnly }) => {
    const alias = own.has(name) ? { alias: `${api.client.className}${name}` } : {};
    return { kind: StructureKind.ExportDeclaration, moduleSpecifier, isTypeOnly, namedExports: [{ name, ...alias }] };
  });
}

const TOKEN_EXPORTS = [
  { name: 'TokenError', moduleSpecifier: '../runtime/credentials/token-error.js', isTypeOnly: false },
  { name: 'TokenAuthMethod', moduleSpecifier: '../runtime/credentials/token-request.js', isTypeOnly: true },
] as const;

/** A name of the API hides one of the runtime, which is exported under the name of the client then: `PetShopPage`. */
function renamedExports(api: ApiModel, ofRuntime: readonly ExportedByKit[]): ExportDeclarationStructure[] {
  const own = exportedNames(api);
  const hidden = ofRuntime.filter(({ name }) => own.has(name));
  return [false, true].flatMap((isTypeOnly) => {
    const names = hidden.filter(({ isType }) => isType === isTypeOnly);
    if (names.length === 0) return [];
    const namedExports = names.map(({ name }) => ({ name, alias: `${api.client.className}${name}` }));
    return [{ kind: StructureKind.ExportDeclaration, moduleSpecifier: RUNTIME, isTypeOnly, namedExports }];
  });
}

/** Exports of the runtime that only programs with streams or downloads need. */
function streamExports(api: ApiModel): ExportDeclarationStructure[] {
  const operations = allOperations(api);
  const hasStreams = operations.some(({ stream }) => stream);
  const hasDownloads = operations.some(({ response }) => response.kind === 'binary');
  const own = exportedNames(api);
  const exported = (module: string, name: string, isTypeOnly = true): ExportDeclarationStructure => ({
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: `../runtime/${module}.js`,
    isTypeOnly,
    namedExports: [own.has(name) ? { name, alias: `${api.client.className}${name}` } : { name }],
  });
  return [
    ...(hasStreams ? [exported('item-stream', 'ItemStream')] : []),
    ...(hasDownloads ? [exported('download', 'Download')] : []),
    ...(hasStreams || hasDownloads
      ? [exported('streams/stream-error', 'StreamError', false), exported('streams/stream-options', 'StreamOptions')]
      : []),
  ];
}

function resourceExports(resource: Resource): ExportDeclarationStructure {
  const classes = withChildren(resource).map(({ className }) => className);
  return named(`./resources/${resource.fileName}.js`, classes);
}

function typeNames(api: ApiModel): string[] {
  return [...ownTypes(api), 'components', 'operations', 'paths', 'webhooks'];
}

function named(module: string, names: readonly string[]): ExportDeclarationStructure {
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: module,
    namedExports: names.map((name) => ({ name })),
  };
}
