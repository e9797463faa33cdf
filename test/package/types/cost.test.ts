import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/support/redocly.js';
import { generated } from './generated.js';
import { methodsOf, writeProgram, type Style } from './program.js';
import { installed } from '../support/installed.js';

/** Work of the compiler, in instantiations: the same number on every machine. */
const folder = path.join((await installed()).project, 'cost');
const calls = 100;

beforeAll(() => mkdir(folder));

describe('the types of the package', () => {
  test('cost at most five instantiations per call, where openapi-fetch costs hundreds', async () => {
    const { models } = await generated();
    const api = models.find(({ client }) => client.className === 'Heffl')!;
    const cost = async (style: Style) => {
      const file = path.join(folder, `${style}.ts`);
      await writeFile(file, writeProgram(api, calls, style));
      return countInstantiations([file], { ...settings, skipLibCheck: true });
    };
    const nothing = await cost('none');
    const perCall = {
      methods: ((await cost('methods')) - nothing) / calls,
      raw: ((await cost('raw')) - nothing) / calls,
    };
    console.log(`Instantiations per call: ${perCall.methods} with methods, ${perCall.raw} with openapi-fetch.`);
    expect(perCall.methods).toBeGreaterThan(0);
    expect(perCall.methods).toBeLessThanOrEqual(5);
    expect(perCall.raw).toBeGreaterThan(100 * perCall.methods);
  });

  test('cost little more with the file of a large workspace', async () => {
    const { models } = await generated();
    const api = models.find(({ client }) => client.className === 'Heffl')!;
    const program = path.join(folder, 'every-method.ts');
    await writeFile(program, `${writeProgram(api, methodsOf(api), 'methods')}\n${fieldUses}`);
    const workspace = path.join(folder, 'heffl.workspace.d.ts');
    await writeFile(workspace, largeWorkspace);
    const options = { ...settings, skipLibCheck: true };
    const without = countInstantiations([program], options);
    const more = countInstantiations([program, workspace], options) - without;
    console.log(`Instantiations of a call of every method: ${without}, and ${more} more with ${fields * 5} fields.`);
    expect(more).toBeGreaterThan(0);
    // Fields that are not used cost next to nothing: types of a field are made when it is first asked for.
    expect(more).toBeLessThanOrEqual(1000);
  });
});

describe('the types of the package, all that a compiler reads counted,', () => {
  test('cost little beyond what openapi-fetch and the DOM cost, where the libraries are checked too', async () => {
    const [base, all] = [path.join(folder, 'base.ts'), path.join(folder, 'all.ts')];
    await writeFile(base, librariesOnly);
    await writeFile(all, `export * from 'heffl'; export { HefflV1 } from 'heffl/v1';`);
    const libraries = countInstantiations([base], settings);
    const more = countInstantiations([all], settings) - libraries;
    console.log(`Instantiations of the declarations: ${more}, beyond ${libraries} of the libraries.`);
    expect(libraries).toBeGreaterThan(100_000);
    expect(more).toBeLessThanOrEqual(2000);
  });

  test('cost little beyond what openapi-fetch costs, where the package is built', async () => {
    const source = path.join(projectRoot, 'generated/src');
    // Modules that only other entry points, or other packages, import cost only those.
    const files = ['v1', 'v2'].map((api) => path.join(source, api, 'index.ts'));
    const base = path.join(folder, 'library.ts');
    await writeFile(base, libraryUsed);
    // With the declarations checked too, what our own code makes of the standard library would count as theirs.
    const options = { ...settings, skipLibCheck: true };
    const library = countInstantiations([base], options);
    const more = countInstantiations(files, options) - library;
    console.log(`Instantiations of the whole source: ${more}, beyond ${library} of openapi-fetch.`);
    expect(library).toBeGreaterThan(0);
    expect(library).toBeLessThan(150);
    expect(more).toBeLessThanOrEqual(4150);
  });
});

const settings: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  noEmit: true,
};

/** Custom fields of each entity in a large workspace. */
const fields = 200;

/** Fields of each entity, read, sent and compared. */
const fieldUses = ['Contact', 'Company', 'Deal', 'Quotation', 'Task'].map(useFields).join('\n');

function useFields(name: string): string {
  return `export const read${name} = (record: import('heffl').${name}) => [record.cf_1, record.cf_2, record.cf_3];
export const update${name}: import('heffl').${name}UpdateParams = { cf_1: 1, cf_2: 'High', cf_3: ['a'] };
export const filter${name}: import('heffl').${name}Filters = { cf_2: { operator: 'is', values: ['Low'] } };`;
}

const largeWorkspace = `import 'heffl';
declare module 'heffl' {
  interface Workspace {
    customFields: {
${['contacts', 'companies', 'deals', 'quotations', 'tasks'].map((name) => `${name}: { ${writeFields()} };`).join('\n')}
    };
  }
}`;

function writeFields(): string {
  const types = ['string', 'number', `'High' | 'Low'`, `('a' | 'b')[]`];
  return Array.from({ length: fields }, (_, index) => `cf_${index}?: ${types[index % 4]};`).join(' ');
}

const librariesOnly = `
import type { Client } from 'openapi-fetch';
export type RawClient<Paths extends {}> = Client<Paths>;
export declare const send: typeof fetch;`;

/** All that the client asks of openapi-fetch. */
const libraryUsed = `${librariesOnly}
import createClient from 'openapi-fetch';
export const client: unknown = createClient({ baseUrl: '' });`;

/** Checks a program, which must have no errors, and gives the compiler's own count. */
function countInstantiations(files: readonly string[], options: ts.CompilerOptions): number {
  const program = ts.createProgram(files, options);
  const messages = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  if (messages.length > 0) throw new Error(messages.join('\n'));
  return (program as ts.Program & { getInstantiationCount(): number }).getInstantiationCount();
}
