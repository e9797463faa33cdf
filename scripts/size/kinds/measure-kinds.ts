import path from 'node:path';
import { generate } from '../../../generator/generate.js';
import { methodsOf, type ApiModel } from '../../../generator/model/model.js';
import { Stopwatch } from '../../../generator/stopwatch.js';
import { writeOutput } from '../../../generator/write/output.js';
import { fillFolder, linkInto, withScratch } from '../../../generator/write/scratch.js';
import { bundle, gzipSize } from '../../support/bundle.js';
import { KINDS } from './documents.js';
import type { Kind } from './kind.js';

/** Size of a program that makes the one call of a kind. */
export interface KindSize {
  readonly name: string;
  /** Bytes after minifying and gzip. */
  readonly size: number;
  /** Bytes more than the kind that it is compared with. */
  readonly added: number;
}

/**
 * Generates a client for each kind and bundles a program that makes its one call.
 *
 * @param projectRoot Folder whose `node_modules` the clients import.
 * @throws {Error} a document yields no method, so that there is nothing to measure
 */
export function measureKinds(projectRoot: string, kinds: readonly Kind[] = KINDS): Promise<KindSize[]> {
  return withScratch('sizes', async (folder) => {
    await linkInto(folder, { node_modules: path.join(projectRoot, 'node_modules') });
    const sizes = new Map<string, number>();
    for (const kind of kinds) sizes.set(kind.name, await measureKind(kind, path.join(folder, String(sizes.size))));
    const [first] = sizes.values();
    return kinds.map(({ name, without }) => {
      const size = sizes.get(name) ?? 0;
      return { name, size, added: size - (without === undefined ? (first ?? 0) : (sizes.get(without) ?? 0)) };
    });
  });
}

/** The table of the generator's README. */
export function kindsTable(sizes: readonly KindSize[]): string {
  const rows = sizes.map(
    ({ name, size, added }) => `| ${name} | ${format(size)} | ${added === 0 ? '' : format(added)} |`,
  );
  return ['| kind | bytes | added |', '|---|--:|--:|', ...rows].join('\n');
}

function format(bytes: number): string {
  return bytes.toLocaleString('en');
}

async function measureKind({ name, document }: Kind, folder: string): Promise<number> {
  await fillFolder(folder, { 'openapi.json': JSON.stringify(document) });
  const options = { document: { file: 'openapi.json', output: 'package' } };
  const { models, files } = await generate(folder, new Stopwatch(), options);
  await writeOutput(path.join(folder, 'package'), files);
  const program = models[0] && programOf(models[0]);
  if (!program) throw new Error(`No method was generated for "${name}".`);
  return gzipSize(await bundle(program, path.join(folder, 'package')));
}

/** The call of the one method, as a program that imports no more than it. */
function programOf(model: ApiModel): string | undefined {
  const [method] = methodsOf(model);
  const resource = model.resources[0]?.className;
  if (!method || resource === undefined) return undefined;
  return `import { connect, ${resource} } from './src/${model.key}/index.js';
console.log(await new ${resource}(connect()).${method.operation.methodName}());`;
}
