import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SampleBook } from '../../scripts/docs/samples/samples.js';
import type { SiteApi } from '../../scripts/docs/source/site-source.js';
import { projectRoot } from '../../scripts/support/redocly.js';
import { runProgram } from '../../scripts/support/run-program.js';
import { compileSnippets } from '../../scripts/support/snippets.js';
import { loadEmbeddedApi, type EmbeddedApi } from '../contract/embedded/embedded-api.js';
import { apiThatResponds, generatedEntryPoints } from '../support/snippets.js';
import { startApi, type LoopbackServer } from '../support/server.js';
import { siteContent } from './support/site-content.js';

/** The samples of every operation compile and run, and all three of an operation ask for the same. */
const { source, samples: books } = await siteContent();
const { apis } = source;
const folder = path.join(projectRoot, 'test', '.samples');
/** Runs of the calls of operations: a module runs once, and two tests look at what it asked for. */
const runs = new Map<string, ReturnType<typeof run>>();
const rows = apis.flatMap((api) => api.operations.map(({ operation }) => ({ api: api.key, id: operation.id })));

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  await Promise.all(typescriptSamples().map(({ file, text }) => writeFile(file, text)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('every operation has a call, the same with error handling, and curl', () => {
  expect(rows.length).toBeGreaterThan(60);
  const labels = rows.map(({ api, id }) =>
    books
      .get(api)
      ?.get(id)
      ?.map(({ label }) => label),
  );
  expect(labels).toEqual(rows.map(() => ['TypeScript', 'With error handling', 'curl']));
});

test('every sample in TypeScript compiles', async () => {
  const snippets = typescriptSamples().map(({ name, text }) => ({ file: name, line: 1, text, directive: undefined }));
  const problems = await compileSnippets(snippets, await generatedEntryPoints());
  expect(problems.map(({ location, message }) => `${location?.file}:${location?.line} ${message}`)).toEqual([]);
});

test('the samples of v1 that the codemod is tested with are these', async () => {
  const corpus = path.join(projectRoot, 'test/generated/custom/migrate/corpora/samples');
  for (const [id, [call, errors]] of books.get('v1') ?? []) {
    const file = path.join(corpus, id.split('.')[0]!, id);
    await expect(call!.source).toMatchFileSnapshot(`${file}.ts`);
    await expect(errors!.source).toMatchFileSnapshot(`${file}.errors.ts`);
  }
});

describe.each(rows)('$api $id', ({ api, id }) => {
  test('runs, sends a valid request, and prints the response', async () => {
    const { requests, printed } = await runOnce(api, id);
    expect(requests.map(({ operationId, status }) => [operationId, status])).toContainEqual([id, 200]);
    expect(requests.flatMap(({ issues }) => issues)).toEqual([]);
    const isRead = operationOf(api, id).operation.response.kind !== 'unknown';
    expect(printed).toBe(isRead);
  });

  test('handles a rejection', async () => {
    const { requests, complained } = await run(api, id, 400);
    expect(requests.map(({ status }) => status)).toEqual([400]);
    expect(complained).toBe(true);
  });
});

describe('curl', () => {
  let server: LoopbackServer;
  let api: EmbeddedApi;

  beforeAll(async () => {
    api = await loadEmbeddedApi(projectRoot);
    server = await startApi(api.fetch);
  });

  afterAll(() => server.close());

  test.each(apis)('every command of $key asks for what the client asks for', async ({ key, operations, model }) => {
    const book = books.get(key)!;
    const commands = operations.map(({ operation }) => sourceOf(book, operation.id, 'curl'));
    const before = api.requests.length;
    const script = commands
      .map((command) => command.replaceAll(new URL(model.serverUrl).origin, server.origin))
      .join('\n');
    expect(
      await shell(`set -e\n${script.replaceAll(/^curl /gm, 'curl --silent --show-error --fail --output /dev/null ')}`),
    ).toBe('');
    const received = api.requests.slice(before);
    expect(received.map(({ operationId, issues }) => ({ operationId, issues }))).toEqual(
      operations.map(({ operation }) => ({ operationId: operation.id, issues: [] })),
    );
    for (const request of received) {
      const { requests } = await runOnce(key, String(request.operationId));
      const called = requests[0]!;
      expect(request.method).toBe(called.method);
      expect(request.url.pathname).toBe(called.url.pathname);
      // Iterating asks for the largest pages; a command asks for what the API gives.
      const query = [...called.url.searchParams].filter(([name]) => name !== 'pageSize' && name !== 'limit');
      expect([...request.url.searchParams]).toEqual(query);
      expect(request.body === '' ? '' : JSON.parse(request.body)).toEqual(called.body ? JSON.parse(called.body) : '');
    }
  });
});

/** Runs the call of an operation, or yields the run that another test has started. */
function runOnce(key: string, id: string): ReturnType<typeof run> {
  const name = `${key} ${id}`;
  const started = runs.get(name) ?? run(key, id);
  runs.set(name, started);
  return started;
}

/** Runs the call of an operation, or with a status the one with error handling. */
async function run(key: string, id: string, status?: number) {
  const label = status === undefined ? 'TypeScript' : 'With error handling';
  const api = await apiThatResponds(status);
  const before = api.requests.length;
  // A key of its own, so that samples do not wait for the rate limit of one another.
  vi.stubEnv('HEFFL_API_KEY', `heffl_user_${key}_${id}_${label}`.replaceAll(/\W/g, '_'));
  vi.stubGlobal('fetch', api.fetch);
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await import(fileOf(key, id, label));
  return {
    requests: api.requests.slice(before),
    printed: log.mock.calls.length > 0,
    complained: error.mock.calls.length > 0,
  };
}

function operationOf(key: string, id: string) {
  return apis.find((api) => api.key === key)!.operations.find(({ operation }) => operation.id === id)!;
}

function typescriptSamples() {
  return apis.flatMap(({ key, operations }: SiteApi) =>
    operations.flatMap(({ operation: { id } }) =>
      (['TypeScript', 'With error handling'] as const).map((label) => ({
        name: `${key} ${id}, ${label}`,
        file: fileOf(key, id, label),
        text: sourceOf(books.get(key)!, id, label),
      })),
    ),
  );
}

function sourceOf(book: SampleBook, id: string, label: string): string {
  return book.get(id)!.find((sample) => sample.label === label)!.source;
}

function fileOf(key: string, id: string, label: string): string {
  return path.join(folder, `${key}-${id}-${label === 'TypeScript' ? 'call' : 'errors'}.ts`);
}

/** Runs a script of bash and gives what it complained of. */
async function shell(script: string): Promise<string> {
  const variables = { HEFFL_API_KEY: 'heffl_user_curl' };
  const { exitCode, stderr } = await runProgram('bash', ['-c', script], { folder: projectRoot, variables });
  return exitCode === 0 ? '' : `exit code ${exitCode}: ${stderr}`;
}
