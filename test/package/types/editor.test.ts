import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { strict } from '../support/compile.js';
import { installed } from '../support/installed.js';

/** Completions and hints of an editor for the fields of a workspace. */
const folder = path.join((await installed()).project, 'editor');
const workspace = path.join(folder, 'heffl.workspace.d.ts');

beforeAll(async () => {
  await mkdir(folder);
  await cp(path.join(import.meta.dirname, 'lessons/workspace/heffl.workspace.d.ts'), workspace);
});

const client = `import { Heffl } from 'heffl'; import { HefflV1 } from 'heffl/v1';
const heffl = new Heffl(); const v1 = new HefflV1();
const deal = { title: 'Engine', clientId: 'clt_1', pipelineId: 'dpl_1' } as const;\n`;

describe('hovering over a custom field shows what the workspace calls it', () => {
  test.each([
    ['a response', `(await heffl.deals.get('dl_1')).cf_|priority`, 'Priority. Required.'],
    ['a create', `await heffl.deals.create({ ...deal, cf_|priority: 'High' })`, 'Priority. Required.'],
    ['an update', `await heffl.deals.update('dl_1', { cf_|tags: [] })`, 'Tags'],
    ['a filter', `heffl.deals.list({ filters: { cf_|region: { operator: 'is', values: [] } } })`, 'Region'],
    ['a response of v1', `(await v1.deals.get('dl_1')).customFields?.cf_|region`, 'Region'],
    ['a client of v1', `await v1.clients.create({ name: 'A', cf_|founded: '1842' })`, 'Founded on. Required.'],
  ])('in %s', async (_place, text, label) => {
    const { service, file, position } = await open(text);
    const info = service.getQuickInfoAtPosition(file, position);
    expect(ts.displayPartsToString(info?.documentation)).toBe(label);
  });
});

test('an editor offers the fields and options of the workspace', async () => {
  const keys = await open(`await heffl.deals.create({ ...deal, cf_| })`);
  const names = keys.service.getCompletionsAtPosition(keys.file, keys.position, {})?.entries.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['cf_priority', 'cf_tags', 'cf_region', 'price']));
  const options = await open(`await heffl.deals.create({ ...deal, cf_priority: '|' })`);
  const values = options.service.getCompletionsAtPosition(options.file, options.position, {})?.entries;
  expect(values?.map(({ name }) => name)).toEqual(['High', 'Low']);
  const orders = await open(`heffl.contacts.list({ orderBy: '|' })`);
  const offered = orders.service.getCompletionsAtPosition(orders.file, orders.position, {})?.entries;
  expect(offered?.map(({ name }) => name)).toEqual(['createdAt', 'name', 'cf_industry', 'cf_size', 'cf_source']);
});

describe('what the compiler says of a custom field names it', () => {
  test.each([
    [
      'that is required',
      `await heffl.deals.create(deal)`,
      `Property 'cf_priority' is missing in type '{ readonly title: "Engine"; readonly clientId: "clt_1"; readonly pipelineId: "dpl_1"; }' but required in type`,
    ],
    [
      'that does not exist',
      `await heffl.deals.update('dl_1', { cf_priorty: 'High' })`,
      `Object literal may only specify known properties, but 'cf_priorty' does not exist in type`,
    ],
    [
      'that is close to another',
      `await heffl.deals.update('dl_1', { cf_priorty: 'High' })`,
      `Did you mean to write 'cf_priority'?`,
    ],
    ['of a response', `(await heffl.deals.get('dl_1')).cf_priorty`, `Property 'cf_priorty' does not exist on type`],
  ])('%s', async (_which, text, message) => {
    const { service, file } = await open(`${text}|`);
    const messages = service.getSemanticDiagnostics(file);
    const texts = messages.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain(message);
    // No name of a type that the client reads the workspace with.
    expect(texts[0]).not.toMatch(/FieldsOf|CreateFields|UpdateFields|ResponseFields|Undeclared|Workspace/);
    expect(texts[0]?.length).toBeLessThan(1_000);
  });

  test('and points at the place of a wrong option', async () => {
    const { service, file } = await open(`await heffl.deals.update('dl_1', { cf_tags: ['new', 'third'] })|`);
    const [found] = service.getSemanticDiagnostics(file);
    expect(ts.flattenDiagnosticMessageText(found?.messageText, '\n')).toBe(
      `Type '"third"' is not assignable to type '"new" | "old"'.`,
    );
  });
});

interface Opened {
  readonly service: ts.LanguageService;
  readonly file: string;
  readonly position: number;
}

let count = 0;

/** Opens a program in the language service. `|` is where the cursor is. */
async function open(text: string): Promise<Opened> {
  count += 1;
  const file = path.join(folder, `program${count}.ts`);
  const [before = '', after = ''] = text.split(/\|(?!\|)/, 2);
  await writeFile(file, `${client}void (${before}${after});\n`);
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...strict, skipLibCheck: true, module: 'ESNext', moduleResolution: 'Bundler', lib: ['ES2022', 'DOM'], types: [] },
    folder,
  );
  const texts = new Map([[file, await readFile(file, 'utf8')]]);
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [file, workspace],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const content = texts.get(name) ?? ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  };
  const service = ts.createLanguageService(host, registry);
  return { service, file, position: client.length + 'void ('.length + before.length };
}

// Shared, so that the declarations are read once.
const registry = ts.createDocumentRegistry();
