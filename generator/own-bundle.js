// @ts-check
import { createRequire } from 'node:module';
import path from 'node:path';

/** Packages of ten megabytes, which stay where they are. */
const WHOLE = ['typescript', 'ts-morph'];

/**
 * How esbuild bundles the generator, for `start.js` and for its release alike. What is neither native nor too large to be
 * worth moving is in the bundle: the rest would be a thousand small files to read.
 *
 * JavaScript, since Node 20 does not run TypeScript.
 *
 * @param {readonly import('esbuild').Plugin[]} [plugins] Plugins for the packages that are bundled.
 */
export function ownBundle(plugins = []) {
  return {
    bundle: true,
    write: /** @type {const} */ (false),
    format: /** @type {const} */ ('esm'),
    platform: /** @type {const} */ ('node'),
    target: 'node20',
    logLevel: /** @type {const} */ ('error'),
    external: ['oxfmt', 'chokidar', 'esbuild', 'rollup', 'rollup-plugin-dts'],
    plugins: [requireWhole, ...plugins, lightOpenapiTypescript],
  };
}

/**
 * Large packages are required: an `import` of CommonJS reads the whole text once more to find the names of its exports,
 * which takes as long as everything else.
 *
 * @type {import('esbuild').Plugin}
 */
const requireWhole = {
  name: 'require-whole',
  setup(builder) {
    builder.onResolve({ filter: new RegExp(`^(${WHOLE.join('|')})$`) }, ({ path: name, namespace }) =>
      namespace === 'whole' ? { path: name, external: true } : { path: name, namespace: 'whole' },
    );
    builder.onLoad({ filter: /.*/, namespace: 'whole' }, ({ path: name }) => ({
      contents: `module.exports = require(${JSON.stringify(name)});`,
      loader: 'js',
    }));
  },
};

/**
 * The index of openapi-typescript imports a loader that the generator does not use.
 *
 * @type {import('esbuild').Plugin}
 */
const lightOpenapiTypescript = {
  name: 'light-openapi-typescript',
  setup(builder) {
    builder.onResolve({ filter: /^openapi-typescript$/ }, ({ path: name, resolveDir }) => ({
      path: createRequire(path.join(resolveDir, 'index.js'))
        .resolve(name)
        .replace(/\.cjs$/, '.mjs'),
      sideEffects: false,
    }));
  },
};
