import { access, readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { OnLoadResult, OnResolveArgs, OnResolveResult, Plugin, PluginBuild } from 'esbuild';

const PACKAGES = 'package';
const NODE = 'node-of-commonjs';
/** Folder of a package, its name, and a file in it. */
const FILE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\/(.+)$/;

/**
 * Plugin that bundles third-party packages. Their files are named `debug@4.4.3/src/index.js`, without paths of this
 * machine, so that a build is the same everywhere. CommonJS may require modules of Node: an ES module has no `require`,
 * so these become imports.
 */
export class BundledPackages implements Plugin {
  readonly name = 'bundled-packages';
  /** Folders by `debug@4.4.3`. */
  readonly #folders = new Map<string, string>();

  setup = (builder: PluginBuild): void => {
    builder.onResolve({ filter: /.*/ }, (args) => this.#resolve(builder, args));
    builder.onLoad({ filter: /.*/, namespace: PACKAGES }, ({ pluginData }) => load(pluginData as string));
    builder.onLoad({ filter: /.*/, namespace: NODE }, ({ path: module }) => ({
      contents: `import all from ${JSON.stringify(module)};\nmodule.exports = all;`,
    }));
  };

  /**
   * Licences of the packages of a bundle, as a comment, which most licences demand of a copy.
   *
   * @param inputs Names of its modules, as esbuild reports them.
   */
  async notices(inputs: readonly string[]): Promise<string> {
    const held = [...this.#folders].filter(([name]) => inputs.some((one) => one.startsWith(`${PACKAGES}:${name}/`)));
    const notices = held.toSorted().map(async ([name, folder]) => {
      const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
      const text = file === undefined ? '' : await readFile(path.join(folder, file), 'utf8');
      return `/*! ${name}\n\n${text.trim().replaceAll('*/', '* /')}\n*/\n`;
    });
    return (await Promise.all(notices)).join('');
  }

  async #resolve(builder: PluginBuild, args: OnResolveArgs): Promise<OnResolveResult | undefined> {
    const { path: specifier, kind, importer, resolveDir, namespace } = args;
    if (isBuiltin(specifier)) return kind === 'require-call' ? { path: specifier, namespace: NODE } : undefined;
    // The second time is the question below. Sources of the package itself import files relatively.
    if (askerOf(args.pluginData) === builder || (namespace === 'file' && specifier.startsWith('.'))) return undefined;
    const own = { kind, importer, resolveDir, pluginData: builder };
    const first = await builder.resolve(specifier, own);
    // The folder of a package need not have what the kit uses installed: then it is that of the generator.
    const isMissing = first.errors.length > 0 && namespace === 'file' && !specifier.startsWith('.');
    const found = isMissing ? await builder.resolve(specifier, { ...own, resolveDir: import.meta.dirname }) : first;
    const [, folder, name, file] = FILE.exec(found.path.split(path.sep).join('/')) ?? [];
    if (found.external || found.errors.length > 0 || folder === undefined) return found;
    const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as { version?: string };
    const versioned = `${name}@${version}`;
    this.#folders.set(versioned, folder);
    const { sideEffects } = found;
    return { path: `${versioned}/${file}`, namespace: PACKAGES, sideEffects, pluginData: found.path };
  }
}

/** The plugin that asked a question first: another one may have asked it again, with a note of its own. */
function askerOf(pluginData: unknown): unknown {
  return (pluginData as { readonly asker?: unknown } | undefined)?.asker ?? pluginData;
}

async function load(file: string): Promise<OnLoadResult> {
  const loader = path.extname(file) === '.json' ? 'json' : 'js';
  // The package's own map leads to sources that it may lack, by paths of this machine.
  const contents = (await readFile(file, 'utf8')).replace(/^\/\/# sourceMappingURL=.*$/gm, '');
  return { contents, loader, resolveDir: path.dirname(file) };
}

/** Modules of third-party packages, and those of the kit that take their place. */
const REPLACED = { '@modelcontextprotocol/server/_shims': 'src/mcp/server/shims.ts' } as const;

/** Modules that are replaced in the package in `root`: nothing where it has no copy of that module. */
export async function aliasesIn(root: string): Promise<Record<string, string>> {
  const all = Object.entries(REPLACED).map(async ([name, file]) => {
    const target = path.join(root, file);
    const isThere = await access(target).then(
      () => true,
      () => false,
    );
    return isThere ? [[name, target] as const] : [];
  });
  return Object.fromEntries((await Promise.all(all)).flat());
}
