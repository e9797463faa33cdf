import type { ApiModel } from '../../model/model.js';
import type { EmittedFile } from '../../model/emitted-file.js';
import type { PackageFacts } from '../../model/package-facts.js';

/** An entry point and its module: below `src/` and `dist/`, without extension. */
interface Entry {
  readonly entryPoint: string;
  readonly module: string;
}

/** The package's package.json: two module systems, an entry point for each API and each extra, no side effects. */
export function packageFile(facts: PackageFacts, apis: readonly ApiModel[]): EmittedFile {
  const ofApis = apis.flatMap(({ client, key }) => [
    { entryPoint: client.entryPoint, module: `${key}/index` },
    { entryPoint: `${client.entryPoint}/validate`, module: `${key}/validate` },
  ]);
  const entries = [...ofApis, ...facts.extraEntries].toSorted((a, b) => (a.entryPoint < b.entryPoint ? -1 : 1));
  const main = entries.find(({ entryPoint }) => entryPoint === '.');
  const manifest = {
    name: facts.name,
    version: facts.version,
    description: facts.description,
    keywords: facts.keywords,
    license: facts.license,
    ...facts.links,
    type: 'module',
    sideEffects: false,
    engines: { node: facts.nodeRange },
    main: main && `./dist/${main.module}.cjs`,
    module: main && `./dist/${main.module}.js`,
    types: main && `./dist/${main.module}.d.cts`,
    exports: {
      ...Object.fromEntries(entries.map((entry) => [entry.entryPoint, conditions(entry)])),
      './package.json': './package.json',
    },
    bin: Object.fromEntries(Object.entries(facts.programs).map(([name, module]) => [name, `./dist/${module}.js`])),
    typesVersions: { '*': typesVersions(entries) },
    files: [
      ...(facts.hasMcp || facts.hasShell ? ['.agents'] : []),
      'dist',
      'README.md',
      'api.md',
      'LICENSE',
      ...(facts.hasChangelog ? ['CHANGELOG.md'] : []),
    ],
    dependencies: facts.dependencies,
    ...peers(facts),
  };
  return { kind: 'text', path: 'package.json', text: `${JSON.stringify(manifest, undefined, 2)}\n` };
}

function conditions({ module }: Entry) {
  return {
    import: { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` },
    require: { types: `./dist/${module}.d.cts`, default: `./dist/${module}.cjs` },
  };
}

/** For TypeScript's old resolution, which does not read `exports`. */
function typesVersions(entries: readonly Entry[]) {
  const nested = entries.filter(({ entryPoint }) => entryPoint !== '.');
  return Object.fromEntries(
    nested.map(({ entryPoint, module }) => [entryPoint.replace('./', ''), [`./dist/${module}.d.cts`]]),
  );
}

/** Optional peers: npm does not report missing ones, and rejects versions that do not fit. */
function peers({ extraEntries, peers: ofCommands }: PackageFacts) {
  const ofEntries = extraEntries.flatMap(({ peer }) => peer ?? []);
  const named = [...ofEntries, ...Object.entries(ofCommands).map(([name, range]) => ({ name, range }))];
  return {
    peerDependencies: Object.fromEntries(named.map(({ name, range }) => [name, range])),
    peerDependenciesMeta: Object.fromEntries(named.map(({ name }) => [name, { optional: true }])),
  };
}
