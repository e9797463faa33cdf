// @ts-check
import path from 'node:path';

/**
 * Packages of ten megabytes, which stay where they are, and how the bundle gets them. ts-morph brings a TypeScript, which
 * types are printed with, too, so that only a build loads ours.
 *
 * @type {Readonly<Record<string, string>>}
 */
const WHOLE = { 'ts-morph': `require('ts-morph')`, typescript: `require('ts-morph').ts` };

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
    plugins: [requireWhole, ...plugins, lightPackages],
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
    const names = new RegExp(`^(${Object.keys(WHOLE).join('|')})$`);
    builder.onResolve({ filter: names }, ({ path: name, namespace, importer }) => {
      if (namespace === 'whole') return { path: name, external: true };
      const isOfBuild = path.dirname(importer) === path.join(import.meta.dirname, 'bundle');
      return { path: (isOfBuild ? undefined : WHOLE[name]) ?? `require('${name}')`, namespace: 'whole' };
    });
    builder.onLoad({ filter: /.*/, namespace: 'whole' }, ({ path: code }) => ({
      contents: `module.exports = ${code};`,
      loader: 'js',
    }));
  },
};

/**
 * Modules of these packages do nothing but export, which their manifests do not say, so that all of a package would be
 * loaded for a part of it: of openapi-typescript with a Redocly of its own for a loader that nobody calls.
 *
 * @type {import('esbuild').Plugin}
 */
const lightPackages = {
  name: 'light-packages',
  setup(builder) {
    builder.onResolve({ filter: /.*/ }, async ({ path: name, pluginData, ...from }) => {
      if (pluginData?.isLight || !LIGHT.test(`${from.importer} ${name}`)) return undefined;
      const found = await builder.resolve(name, {
        ...from,
        kind: 'import-statement',
        pluginData: { isLight: true, asker: pluginData },
      });
      return { ...found, sideEffects: false };
    });
  },
};

const LIGHT =
  /node_modules\/(openapi-typescript|@redocly\/openapi-core)\/|^\S+ (openapi-typescript|@redocly\/openapi-core)$/;
