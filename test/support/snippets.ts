import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { compileSnippets, entryPointsOf, type EntryPoints, type Snippet } from '../../scripts/support/snippets.js';
import { projectRoot } from '../../scripts/support/redocly.js';
import { loadEmbeddedApi, type EmbeddedApi } from '../contract/embedded/embedded-api.js';

/** An API that snippets are run against. */
export interface SnippetApi {
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly requests: readonly { readonly issues: readonly object[] }[];
}

/** The entry points of the package as it stands in `generated/`. */
export async function generatedEntryPoints(): Promise<EntryPoints> {
  const package_ = path.join(projectRoot, 'generated');
  return entryPointsOf(await readFile(path.join(package_, 'package.json'), 'utf8'), path.join(package_, 'src'));
}

/**
 * Tests that snippets compile, and that each of them runs against the embedded API. A comment before a snippet, such as
 * `<!-- test: status 400 -->` or `<!-- test: no requests; prints true, false -->`, says what is special about it: see Plan.
 *
 * @param folder where the snippets are written for the time of the test, below `test/` and ignored by git
 * @param apiFor returns the API that a snippet is run against. Default: one that responds with the examples of the descriptions
 */
export function testSnippets(
  snippets: readonly Snippet[],
  folder: string,
  apiFor: (status: number | undefined) => SnippetApi | Promise<SnippetApi> = apiThatResponds,
): void {
  const directory = path.join(projectRoot, 'test', folder);
  const fileOf = (index: number) => path.join(directory, `snippet-${index + 1}.ts`);

  beforeAll(async () => {
    await mkdir(directory, { recursive: true });
    await Promise.all(snippets.map(({ text }, index) => writeFile(fileOf(index), text)));
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test('every snippet compiles', async () => {
    const problems = await compileSnippets(snippets, await generatedEntryPoints());
    expect(problems.map(({ location, message }) => `${location?.file}:${location?.line} ${message}`)).toEqual([]);
  });

  test.each(snippets.map((snippet, index) => ({ ...snippet, index })))(
    '$file:$line runs',
    async ({ index, text, directive }) => {
      const plan = planOf(directive);
      const seen = await runSnippet(
        fileOf(index),
        await apiFor(plan.status),
        `heffl_user_${folder.replaceAll(/\W/g, '')}_${index}`,
      );
      // Requests that the compiler rejects may be sent on purpose, to be rejected; everything else must be as planned.
      const isMisused = text.includes('@ts-expect-error');
      expect(seen).toEqual({
        asksNothing: plan.asksNothing,
        isRejected: isMisused ? seen.isRejected : plan.isRejected,
        isSilent: !text.includes('console'),
        printed: plan.printed ?? seen.printed,
      });
    },
  );
}

/** How a snippet is run, and what must come of it. */
interface Plan {
  /** Responds to every request with this status. */
  readonly status: number | undefined;
  readonly asksNothing: boolean;
  /** The API must reject one of its requests. */
  readonly isRejected: boolean;
  /** The first argument of each `console.log`, as text. */
  readonly printed: string | undefined;
}

function planOf(directive = ''): Plan {
  const parts = directive.split('; ').filter((part) => part !== '');
  const known = /^(status \d{3}|no requests|rejected|prints .+)$/;
  const unknown = parts.find((part) => !known.test(part));
  if (unknown !== undefined) throw new Error(`Nobody knows how to test a snippet with "${unknown}"`);
  const status = parts.find((part) => part.startsWith('status '))?.slice('status '.length);
  return {
    status: status === undefined ? undefined : Number(status),
    asksNothing: parts.includes('no requests'),
    isRejected: parts.includes('rejected'),
    printed: parts.find((part) => part.startsWith('prints '))?.slice('prints '.length),
  };
}

const apis = new Map<number | undefined, Promise<EmbeddedApi>>();

/** An embedded API that responds to everything with a status, or normally. Made once, since reading descriptions takes time. */
export function apiThatResponds(status: number | undefined): Promise<EmbeddedApi> {
  const api = apis.get(status) ?? loadEmbeddedApi(projectRoot, status === undefined ? {} : { respondWith: { status } });
  apis.set(status, api);
  return api;
}

/** Effects of a snippet. */
interface Seen {
  readonly asksNothing: boolean;
  readonly isRejected: boolean;
  readonly isSilent: boolean;
  readonly printed: string;
}

async function runSnippet(file: string, api: SnippetApi, key: string): Promise<Seen> {
  const before = api.requests.length;
  // A key of its own, so that snippets do not wait for the rate limit of one another.
  vi.stubEnv('HEFFL_API_KEY', key);
  vi.stubGlobal('fetch', api.fetch);
  const spies = (['log', 'info', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => undefined),
  );
  await import(file);
  const requests = api.requests.slice(before);
  return {
    asksNothing: requests.length === 0,
    isRejected: requests.some(({ issues }) => issues.length > 0),
    isSilent: spies.every((spy) => spy.mock.calls.length === 0),
    printed: (spies[0]?.mock.calls ?? []).map(([value]) => String(value)).join(', '),
  };
}
