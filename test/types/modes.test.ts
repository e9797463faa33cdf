import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { compile, compilers, strict, type Settings } from '../package/support/compile.js';

/**
 * One workspace file in every way of reading modules. The project has no `"type"`, so that the file itself is CommonJS:
 * what it adds must reach ES modules all the same.
 */
const folder = path.join(inject('installed').project, 'modes');

beforeAll(async () => {
  await mkdir(folder);
  await cp(path.join(import.meta.dirname, 'workspace/heffl.workspace.d.ts'), path.join(folder, 'heffl.workspace.d.ts'));
  await Promise.all(
    ['program.ts', 'program.mts', 'program.cts'].map((name) => writeFile(path.join(folder, name), program)),
  );
  await writeFile(path.join(folder, 'without.mts'), without);
  await writeFile(path.join(folder, 'without.cts'), without);
});

const program = `
import type { Deal, Heffl } from 'heffl';
import type { HefflV1 } from 'heffl/v1';
export async function use(heffl: Heffl, v1: HefflV1, answer: Deal): Promise<'High' | 'Low' | null | undefined> {
  const deal = { title: 'Engine', clientId: 'clt_1', pipelineId: 'dpl_1' } as const;
  await heffl.deals.create({ ...deal, cf_priority: 'High' });
  // @ts-expect-error Required.
  await heffl.deals.create(deal);
  // @ts-expect-error No such field.
  await heffl.deals.update('dl_1', { cf_priorty: 'High' });
  // @ts-expect-error No such option, in v1 either.
  await v1.deals.update('dl_1', { cf_priority: 'Urgent' });
  // @ts-expect-error No such field, also where properties are read as they like.
  void answer.cf_priorty;
  return answer.cf_priority;
}`;

/** The same package in a project of the same folder that has no workspace file. */
const without = `
import type { Deal, Heffl } from 'heffl';
export async function use(heffl: Heffl, answer: Deal): Promise<unknown> {
  await heffl.deals.update('dl_1', { cf_priorty: 'High' });
  return answer['cf_anything'];
}`;

const common = { ...strict, skipLibCheck: false, lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] };
const declared = ['heffl.workspace.d.ts'];
const modules = ['program.mts', 'program.cts', ...declared];

const projects: Readonly<Record<string, Settings>> = {
  node16: { compilerOptions: { ...common, module: 'Node16' }, include: modules },
  nodenext: { compilerOptions: { ...common, module: 'NodeNext' }, include: modules },
  bundler: {
    compilerOptions: { ...common, module: 'ESNext', moduleResolution: 'Bundler' },
    include: ['program.ts', ...declared],
  },
  'nodenext, as strict as can be': {
    compilerOptions: {
      ...common,
      module: 'NodeNext',
      noPropertyAccessFromIndexSignature: true,
      noUncheckedSideEffectImports: true,
      isolatedModules: true,
    },
    include: modules,
  },
  'nodenext, as lenient as `strict` allows': {
    compilerOptions: {
      ...common,
      module: 'NodeNext',
      exactOptionalPropertyTypes: false,
      noUncheckedIndexedAccess: false,
    },
    include: modules,
  },
  'nodenext, without the file': { compilerOptions: { ...common, module: 'NodeNext' }, include: ['without.*'] },
};

const rows = compilers.flatMap((compiler) => Object.keys(projects).map((name) => ({ compiler, name })));

describe.concurrent('a workspace file', () => {
  // One compiler knows no unchecked imports for their effects.
  const known = rows.filter(({ compiler, name }) => compiler !== 'typescript-5.4' || !name.includes('as strict'));
  test.each(known)('is read by $compiler for $name', async ({ compiler, name }) => {
    const config = { name: `${compiler}-${name.replaceAll(/\W+/g, '-')}`, settings: projects[name]! };
    expect(await compile(compiler, folder, config)).toEqual({ exitCode: 0, output: '' });
  });

  test('is read by typescript for node10', async () => {
    const compilerOptions = { ...common, module: 'CommonJS', moduleResolution: 'Node10' };
    const settings = { compilerOptions, include: ['program.ts', ...declared] };
    expect(await compile('typescript', folder, { name: 'node10', settings })).toEqual({ exitCode: 0, output: '' });
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
