import { expect, test } from 'vitest';
import { generate } from '../../../generator/generate.js';
import { temporaryProject, type Files } from '../../support/project.js';
import { smallApi } from '../support/small-api.js';

const workspace = { name: 'workspace', version: '1.2.3', description: 'A client.', license: 'MIT' };

/** Files of the package that a project generates. */
async function generated(changes: Files): Promise<ReadonlyMap<string, string>> {
  const { files } = await generate(await temporaryProject({ ...smallApi, ...changes }));
  return new Map(files.map(({ path, text }) => [path, text]));
}

function manifestOf(files: ReadonlyMap<string, string>): Record<string, unknown> {
  return JSON.parse(files.get('package.json') ?? '{}') as Record<string, unknown>;
}

test('a manifest has the links of the workspace, and the package its changelog', async () => {
  const links = {
    repository: { type: 'git', url: 'git+https://git.example.com/sales.git' },
    homepage: 'https://sales.example.com',
    bugs: { email: 'bugs@example.com' },
  };
  const files = await generated({
    'package.json': JSON.stringify({ ...workspace, ...links }),
    'CHANGELOG.md': '# Changes\n',
  });
  const manifest = manifestOf(files);
  expect(manifest).toMatchObject(links);
  expect(manifest['files']).toEqual(['dist', 'README.md', 'api.md', 'LICENSE', 'CHANGELOG.md']);
  expect(files.get('CHANGELOG.md')).toBe('# Changes\n');
});

test('a manifest has no link that the workspace does not have, and no changelog that is not there', async () => {
  const files = await generated({ 'package.json': JSON.stringify(workspace) });
  const manifest = manifestOf(files);
  for (const link of ['repository', 'homepage', 'bugs']) expect(manifest).not.toHaveProperty(link);
  expect(manifest['files']).toEqual(['dist', 'README.md', 'api.md', 'LICENSE']);
  expect(files.has('CHANGELOG.md')).toBe(false);
});

test('a manifest names the files of each entry point for both module systems, and for the old resolution', async () => {
  const manifest = manifestOf(await generated({}));
  expect(manifest).toMatchObject({
    main: './dist/v2/index.cjs',
    module: './dist/v2/index.js',
    types: './dist/v2/index.d.cts',
    exports: {
      '.': {
        import: { types: './dist/v2/index.d.ts', default: './dist/v2/index.js' },
        require: { types: './dist/v2/index.d.cts', default: './dist/v2/index.cjs' },
      },
    },
    typesVersions: { '*': { 'rate-limiter-flexible': ['./dist/runtime/limit/rate-limiter-flexible.d.cts'] } },
  });
});

test('a manifest allows bundlers to drop what is not imported', async () => {
  expect(manifestOf(await generated({}))['sideEffects']).toBe(false);
});
