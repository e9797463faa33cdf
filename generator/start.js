// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from 'v8-compile-cache-lib';
import { ownBundle } from './own-bundle.js';

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

/** @param {string} bundle */
async function build(bundle) {
  const { build: bundleFiles } = await import('esbuild');
  const { outputFiles } = await bundleFiles({
    entryPoints: [path.join(root, 'cli.ts')],
    ...ownBundle(),
    define: { 'import.meta.dirname': JSON.stringify(root) },
    banner: { js: BANNER },
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
