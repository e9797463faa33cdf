import type { ApiModel } from '../model.js';
import type { EmittedFile } from './emitted-file.js';
import type { PackageFacts } from './package-facts.js';

/** The package's package.json: two module systems, one entry point per API, no side effects. */
export function packageFile(facts: PackageFacts, apis: readonly ApiModel[]): EmittedFile {
  const entries = apis.toSorted((a, b) => (a.client.entryPoint < b.client.entryPoint ? -1 : 1));
  const main = entries.find(({ client }) => client.entryPoint === '.');
  const manifest = {
    name: facts.name,
    version: facts.version,
    description: facts.description,
    keywords: facts.keywords,
    license: facts.license,
    type: 'module',
    sideEffects: false,
    engines: { node: facts.nodeRange },
    main: main && `./dist/cjs/${main.key}/index.js`,
    module: main && `./dist/esm/${main.key}/index.js`,
    types: main && `./dist/cjs/${main.key}/index.d.ts`,
    exports: {
      ...Object.fromEntries(entries.map((api) => [api.client.entryPoint, conditions(api)])),
      './package.json': './package.json',
    },
    typesVersions: { '*': typesVersions(entries) },
    files: ['dist', 'src', 'README.md', 'LICENSE'],
    dependencies: facts.dependencies,
  };
  return { kind: 'text', path: 'package.json', text: `${JSON.stringify(manifest, undefined, 2)}\n` };
}

function conditions({ key }: ApiModel) {
  return {
    import: { types: `./dist/esm/${key}/index.d.ts`, default: `./dist/esm/${key}/index.js` },
    require: { types: `./dist/cjs/${key}/index.d.ts`, default: `./dist/cjs/${key}/index.js` },
  };
}

/** For TypeScript's old resolution, which does not read `exports`. */
function typesVersions(apis: readonly ApiModel[]) {
  const nested = apis.filter(({ client }) => client.entryPoint !== '.');
  return Object.fromEntries(
    nested.map(({ client, key }) => [client.entryPoint.replace('./', ''), [`./dist/cjs/${key}/index.d.ts`]]),
  );
}
