import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, few, strict, type compilers, type Settings } from '../support/compile.js';
import { installed } from '../support/installed.js';

/**
 * One workspace file in every way of reading modules. The project has no `"type"`, so that the file itself is CommonJS:
 * its augmentations must reach ES modules all the same.
 */
const folder = path.join((await installed()).project, 'modes');

beforeAll(async () => {
  await mkdir(folder);
  await cp(
    path.join(import.meta.dirname, 'lessons/workspace/heffl.workspace.d.ts'),
    path.join(folder, 'heffl.workspace.d.ts'),
  );
  await Promise.all(
    ['program.ts', 'program.mts', 'program.cts'].map((name) => writeFile(path.join(folder, name), program)),
  );
  await writeFile(path.join(folder, 'without.mts'), without);
  await writeFile(path.join(folder, 'without.cts'), without);
});

const program = `
import type { Deal, Heffl } from 'heffl';
import type { HefflV1 } from 'heffl/v1';
export async function use(heffl: Heffl, v1: HefflV1, response: Deal): Promise<'High' | 'Low' | null | undefined> {
  const deal = { title: 'Engine', clientId: 'clt_1', pipelineId: 'dpl_1' } as const;
  await heffl.deals.create({ ...deal, cf_priority: 'High' });
  // @ts-expect-error Required.
  await heffl.deals.create(deal);
  // @ts-expect-error No such field.
  await heffl.deals.update('dl_1', { cf_priorty: 'High' });
  // @ts-expect-error No such option, in v1 either.
  await v1.deals.update('dl_1', { cf_priority: 'Urgent' });
  // @ts-expect-error No such field, also where properties are read as they like.
  void response.cf_priorty;
  return response.cf_priority;
}`;

/** The same package in a project of the same folder that has no workspace file. */
const without = `
import type { Deal, Heffl } from 'heffl';
export async function use(heffl: Heffl, response: Deal): Promise<unknown> {
  await heffl.deals.update('dl_1', { cf_priorty: 'High' });
  return response['cf_anything'];
}`;

const common = { ...strict, lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] };
const declared = ['heffl.workspace.d.ts'];
const both = ['program.mts', 'program.cts', ...declared];

const strictest = {
  compilerOptions: { ...common, module: 'NodeNext', noPropertyAccessFromIndexSignature: true, isolatedModules: true },
  include: both,
};

/** Options on top of `strict`: none. The declarations of the package are checked above. */
const lenient = {
  compilerOptions: {
    ...common,
    module: 'ESNext',
    moduleResolution: 'Bundler',
    exactOptionalPropertyTypes: false,
    noUncheckedIndexedAccess: false,
    skipLibCheck: true,
  },
  include: ['program.ts', ...declared],
};

/** By the fastest compiler that knows them. */
const others: Readonly<Record<string, { readonly compiler: (typeof compilers)[number]; readonly settings: Settings }>> =
  {
    node16: {
      compiler: 'typescript-7.0',
      settings: { compilerOptions: { ...common, module: 'Node16' }, include: both },
    },
    node10: {
      compiler: 'typescript',
      settings: {
        compilerOptions: { ...common, module: 'CommonJS', moduleResolution: 'Node10' },
        include: lenient.include,
      },
    },
    'nodenext, without the file': {
      compiler: 'typescript-7.0',
      settings: { compilerOptions: { ...common, module: 'NodeNext' }, include: ['without.*'] },
    },
  };

describe.concurrent('a workspace file', () => {
  test.each(few)('is read by %s as strict as can be, in ES modules and CommonJS at once', async (compiler) => {
    const config = { name: `${compiler}-strictest`, settings: strictest };
    expect(await compile(compiler, folder, config)).toEqual({ exitCode: 0, output: '' });
  });

  test.each(few)('is read by %s as lenient as `strict` allows, for a bundler', async (compiler) => {
    const config = { name: `${compiler}-lenient`, settings: lenient };
    expect(await compile(compiler, folder, config)).toEqual({ exitCode: 0, output: '' });
  });

  test.each(Object.entries(others))('is read for %s', async (name, { compiler, settings }) => {
    const config = { name: name.replaceAll(/\W+/g, '-'), settings };
    expect(await compile(compiler, folder, config)).toEqual({ exitCode: 0, output: '' });
  });

  test('is what makes the difference: without it, the program has five errors', async () => {
    const settings = { compilerOptions: { ...common, module: 'NodeNext' }, include: ['program.mts'] };
    const { output } = await compile('typescript', folder, { name: 'missing', settings });
    // Four errors that are expected do not come, and the priority is anything.
    expect(output.match(/error TS\d+/g)?.toSorted()).toEqual(
      ['error TS2322', ...Array(4).fill('error TS2578')].toSorted(),
    );
  });
});
