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
  return [
    ofModule(api, { module: 'credentials/token-error', name: 'TokenError', isTypeOnly: false }),
    ofModule(api, { module: 'credentials/token-request', name: 'TokenAuthMethod' }),
  ];
}

/** A name of the API hides one of the runtime, which is exported under the name of the client then: `PetShopPage`. */
function renamedExports(api: ApiModel, ofRuntime: readonly ExportedByKit[]): ExportDeclarationStructure[] {
  const own = exportedNames(api);
  const hidden = ofRuntime.filter(({ name }) => own.has(name));
  return [false, true].flatMap((isTypeOnly) => {
    const names = hidden.filter(({ isType }) => isType === isTypeOnly);
    if (names.length === 0) return [];
    const namedExports = names.map(({ name }) => ({ name, alias: aliasOf(api, name) }));
    return [{ kind: StructureKind.ExportDeclaration, moduleSpecifier: RUNTIME, isTypeOnly, namedExports }];
  });
}

/** Exports of the runtime that only programs with streams or downloads need. */
function streamExports(api: ApiModel): ExportDeclarationStructure[] {
  const operations = allOperations(api);
  const hasStreams = operations.some(({ stream }) => stream);
  const hasDownloads = operations.some(({ response }) => response.kind === 'binary');
  return [
    ...(hasStreams ? [ofModule(api, { module: 'item-stream', name: 'ItemStream' })] : []),
    ...(hasDownloads ? [ofModule(api, { module: 'download', name: 'Download' })] : []),
    ...(hasStreams || hasDownloads
      ? [
          ofModule(api, { module: 'streams/stream-error', name: 'StreamError', isTypeOnly: false }),
          ofModule(api, { module: 'streams/stream-options', name: 'StreamOptions' }),
        ]
      : []),
  ];
}

/** An export of a module of the runtime, renamed where the API has a thing of its name. */
interface ModuleExport {
  readonly module: string;
  readonly name: string;
  /** Default: true. */
  readonly isTypeOnly?: boolean;
}

function ofModule(api: ApiModel, { module, name, isTypeOnly = true }: ModuleExport): ExportDeclarationStructure {
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: `../runtime/${module}.js`,
    isTypeOnly,
    namedExports: [exportedNames(api).has(name) ? { name, alias: aliasOf(api, name) } : { name }],
  };
}

/** `Page` → `PetShopPage`. */
function aliasOf({ client }: ApiModel, name: string): string {
  return `${client.className}${name}`;
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
