import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { importInstalled, MODULES } from '../support/installed.js';

/** How React Native's Babel writes a program: for its own engine, or for engines without classes. */
export type Profile = 'hermes-stable' | 'default';

/** Bundles a program that imports React Native's sources, and writes it as React Native's Babel does. */
export async function buildBundle(contents: string, project: string, profile: Profile): Promise<string> {
  const transform = await loadBabel();
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: project, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    target: 'es2022',
    mainFields: ['module', 'main'],
    nodePaths: [MODULES],
    plugins: [reactNativeSources((text, file) => transform(text, file, 'hermes-stable'))],
  });
  return transform(outputFiles[0]?.text ?? '', path.join(project, 'bundle.js'), profile);
}

/** Modules of React Native that the program does without: native code, and flags that it would tell. */
const ABSENT: Readonly<Record<string, string>> = {
  'NativeBlobModule.js': 'export default null;',
  'ReactNativeFeatureFlags.js': 'export const enableNativeEventTargetEventDispatching = () => false;',
};

/** Module that sets what React Native adds to the language, and what this engine has not had yet. */
export const GLOBALS = 'react-native-globals';

const globals = `
${[
  'aggregate-error',
  'array/at',
  'array/to-sorted',
  'atob',
  'btoa',
  'promise/all-settled',
  'promise/any',
  'string/at',
  'symbol/async-iterator',
]
  .map((name) => `import 'core-js/actual/${name}';`)
  .join('\n')}
import { AbortController } from 'react-native/src/private/webapis/dom/abort-api/AbortController.js';
import { AbortSignal_public as AbortSignal } from 'react-native/src/private/webapis/dom/abort-api/AbortSignal.js';
import { URL, URLSearchParams } from 'react-native/Libraries/Blob/URL.js';
Object.assign(globalThis, { AbortController, AbortSignal, URL, URLSearchParams });
`;

type Transform = (text: string, file: string, profile: Profile) => Promise<string>;

function reactNativeSources(transform: (text: string, file: string) => Promise<string>): Plugin {
  return {
    name: 'react-native-sources',
    setup({ onLoad, onResolve }) {
      // By its path, since its manifest names few of its files.
      onResolve({ filter: /^react-native\// }, ({ path: name }) => ({ path: path.join(MODULES, name) }));
      onResolve({ filter: /^react-native-globals$/ }, ({ path: name }) => ({ path: name, namespace: name }));
      onLoad({ filter: /.*/, namespace: GLOBALS }, () => ({ contents: globals, resolveDir: MODULES }));
      onLoad({ filter: /[/\\]react-native[/\\](?:Libraries|src)[/\\].*\.js$/ }, async ({ path: file }) => {
        const contents = ABSENT[path.basename(file)] ?? (await transform(await readFile(file, 'utf8'), file));
        return { contents, loader: 'js' };
      });
    },
  };
}

async function loadBabel(): Promise<Transform> {
  const [babel, preset] = await Promise.all([
    importInstalled<Babel>('@babel/core'),
    importInstalled<object>('@react-native/babel-preset'),
  ]);
  return async (text, filename, profile) => {
    const options = { unstable_transformProfile: profile, dev: false, disableImportExportTransform: true };
    const settings = { filename, babelrc: false, configFile: false, compact: false };
    const presets = [[preset, { ...options, enableBabelRuntime: false }]];
    const result = await babel.transformAsync(text, { ...settings, presets });
    return result?.code ?? '';
  };
}

interface Babel {
  transformAsync(text: string, settings: object): Promise<{ readonly code?: string | null } | null>;
}
