import path from 'node:path';
import { fillFolder, linkInto, withScratch } from '../../../../generator/write/scratch.js';
import { checkTypes } from '../../../support/native-compiler.js';
import { projectRoot } from '../../../support/redocly.js';
import { operationsOf } from '../compare/subject.js';
import type { ApiPair, Snapshot } from '../snapshot/snapshot.js';

/** Verdict of the compiler on one method: whether old arguments still fit, and new responses where old ones were read. */
export interface TypeVerdict {
  readonly api: string;
  readonly operationId: string;
  readonly side: 'callers' | 'readers';
  /** The compiler's message. */
  readonly message: string;
}

interface Probe extends Omit<TypeVerdict, 'message'> {
  readonly text: string;
}

/**
 * Lets the compiler compare the old and the new output, method by method. Both use one copy of the
 * runtime, so that only the parts from the descriptions differ.
 */
export async function judgeTypes(pairs: readonly ApiPair[], before: Snapshot, after: Snapshot): Promise<TypeVerdict[]> {
  return withScratch('heffl-types', async (root) => {
    const probes = new Map(pairs.map((pair) => [`probe-${pair.key}.ts`, probesOf(pair)]));
    const written = pairs.map((pair) => [
      `src/probe-${pair.key}.ts`,
      probeFile(pair, probes.get(`probe-${pair.key}.ts`) ?? []),
    ]);
    await fillFolder(root, {
      ...textsOf(after, (file) => file),
      ...textsOf(before, oldFile),
      ...Object.fromEntries(written),
      'tsconfig.json': JSON.stringify(SETTINGS),
    });
    await linkInto(root, { node_modules: path.join(projectRoot, 'node_modules') });
    return readComplaints(await compile(root), probes);
  });
}

const SETTINGS = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'Bundler',
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ['src/probe-*.ts'],
};

/** Lines of a probe file before its first probe. */
const HEAD = 6;

function probeFile({ key }: ApiPair, probes: readonly Probe[]): string {
  const head = [
    `import type * as Old from './old-${key}/index.js';`,
    `import type * as New from './${key}/index.js';`,
    `import type { PagePromise } from './runtime/index.js';`,
    'type Arguments<M> = M extends (...given: infer A) => unknown ? A : never;',
    'type Read<M> = M extends (...given: never[]) => infer R ? (R extends PagePromise<infer I> ? I : Awaited<R>) : never;',
    'declare const old: never;',
  ];
  return [...head, ...probes.map(({ text }) => text), ''].join('\n');
}

function probesOf({ key, before, after }: ApiPair): Probe[] {
  const [old, now] = [operationsOf(before.model), operationsOf(after.model)];
  return [...old].flatMap(([operationId, { operation, className }], index): Probe[] => {
    const other = now.get(operationId);
    if (!other) return [];
    const [was, is] = [
      `Old.${className}['${operation.methodName}']`,
      `New.${other.className}['${other.operation.methodName}']`,
    ];
    const probe = (side: TypeVerdict['side'], text: string): Probe => ({ api: key, operationId, side, text });
    return [
      probe('callers', `export const c${index}: Arguments<${is}> = old as Arguments<${was}>;`),
      probe('readers', `export const r${index}: Read<${was}> = old as Read<${is}>;`),
    ];
  });
}

function textsOf({ generated }: Snapshot, place: (file: string) => string | undefined): Record<string, string> {
  const files = generated.files.filter((file) => file.path.startsWith('src/'));
  const placed = files.map((file) => [place(file.path), file.text]);
  return Object.fromEntries(placed.filter(([target]) => target !== undefined));
}

/** `src/v2/client.ts` → `src/old-v2/client.ts`; the runtime is the new one's. */
function oldFile(file: string): string | undefined {
  return file.startsWith('src/runtime/') ? undefined : file.replace(/^src\//, 'src/old-');
}

/** The compiler's output; its exit code says only whether there is any. */
async function compile(root: string): Promise<string> {
  const { exitCode, stdout, stderr } = await checkTypes(root, { folder: root });
  if (stderr !== '' || (exitCode !== 0 && stdout === '')) throw new Error(`The compiler failed: ${stderr}`);
  return stdout;
}

function readComplaints(output: string, probes: ReadonlyMap<string, readonly Probe[]>): TypeVerdict[] {
  return output.split('\n').flatMap((line): TypeVerdict[] => {
    const match = /^src\/([^(]+)\((\d+),\d+\): error TS\d+: (.*)$/.exec(line);
    if (!match) return [];
    const [, file = '', number = '', message = ''] = match;
    const probe = probes.get(file)?.[Number(number) - HEAD - 1];
    if (!probe) throw new Error(`The probe of the types does not compile: ${line}`);
    return [{ api: probe.api, operationId: probe.operationId, side: probe.side, message }];
  });
}
