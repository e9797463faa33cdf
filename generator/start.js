// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from 'v8-compile-cache-lib';

/**
 * Starts the generator: `npm run generate`. Half of the time of a run would otherwise go into reading a thousand small
 * modules and into transpiling our own, so that all of it is bundled once into `.cache/generator/` and started from
 * there, until a file of the generator or the lock file changes. `--watch` restarts itself and does without.
 *
 * JavaScript, since Node 20 does not run TypeScript.
 */
const root = import.meta.dirname;
const cache = path.join(root, '..', '.cache', 'generator');

/** Packages that are CommonJS look for these. Both are resolved from the generator's folder, not from the cache. */
const BANNER = `import { createRequire as makeRequire } from 'node:module';
const require = makeRequire(${JSON.stringify(pathToFileURL(path.join(root, 'cli.ts')).href)});
const __filename = ${JSON.stringify(path.join(root, 'cli.ts'))};
const __dirname = ${JSON.stringify(root)};`;

if (process.argv.includes('--watch') || process.env['CLIENTWRIGHT_GENERATOR'] === 'source') {
  await import('tsx');
  await import('./cli.ts');
} else {
  const bundle = path.join(cache, `${fingerprint()}.mjs`);
  if (!existsSync(bundle)) await build(bundle);
  // Reading TypeScript's nine megabytes takes a sixth of a run; what V8 made of them is kept.
  install({ cacheDir: path.join(root, '..', '.cache', 'compiled') });
  await import(pathToFileURL(bundle).href);
}

/** Name, size and time of every file that the bundle is made of; the lock file stands for the packages. */
function fingerprint() {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name));
  const files = [...names.map((name) => path.join(root, name)), path.join(root, '..', 'package-lock.json')];
  const stats = files
    .filter((file) => existsSync(file))
    .map((file) => [file, statSync(file).size, statSync(file).mtimeMs]);
  return createHash('sha256')
    .update(JSON.stringify([process.version, stats]))
    .digest('hex')
    .slice(0, 16);
}

/**
 * Packages of ten megabytes are left where they are, but required: an `import` of CommonJS reads the whole text once
 * more to find the names of its exports, which takes as long as everything else.
 *
 * @param {readonly string[]} names
 * @returns {import('esbuild').Plugin}
 */
function requireWhole(names) {
  const filter = new RegExp(`^(${names.join('|')})$`);
  return {
    name: 'require-whole',
    setup(builder) {
      builder.onResolve({ filter }, ({ path: name, namespace }) =>
        namespace === 'whole' ? { path: name, external: true } : { path: name, namespace: 'whole' },
      );
      builder.onLoad({ filter: /.*/, namespace: 'whole' }, ({ path: name }) => ({
        contents: `module.exports = require(${JSON.stringify(name)});`,
        loader: 'js',
      }));
      // Its index imports a loader that the generator does not use.
      builder.onResolve({ filter: /^openapi-typescript$/ }, ({ path: name, resolveDir }) => ({
        path: createRequire(path.join(resolveDir, 'index.js'))
          .resolve(name)
          .replace(/\.cjs$/, '.mjs'),
        sideEffects: false,
      }));
    },
  };
}

/** @param {string} bundle */
async function build(bundle) {
  const { build: bundleFiles } = await import('esbuild');
  const { outputFiles } = await bundleFiles({
    entryPoints: [path.join(root, 'cli.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    // Native, or too large to be worth moving.
    external: ['oxfmt', 'chokidar', 'esbuild', 'rollup', 'rollup-plugin-dts'],
    define: { 'import.meta.dirname': JSON.stringify(root) },
    banner: { js: BANNER },
    plugins: [requireWhole(['typescript', 'ts-morph'])],
  });
  const { tsImport } = await import('tsx/esm/api');
  /** @type {typeof import('./write/change-files.js')} */
  const { changeFiles } = await tsImport('./write/change-files.ts', import.meta.url);
  const name = path.basename(bundle);
  await changeFiles(cache, async () => ({
    write: [{ path: name, text: outputFiles[0]?.text ?? '' }],
    remove: existsSync(cache) ? readdirSync(cache).filter((other) => other !== name) : [],
  }));
}
