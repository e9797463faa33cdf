import type { Connection } from '../../../../../generator/kit/runtime/connection.js';
import type { NotFoundError } from '../../../../../generator/kit/runtime/errors/http-errors.js';
import path from 'node:path';
import { createContext, runInContext, runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import { api, getItem, json } from '../support/client.js';

const runtime = path.resolve(import.meta.dirname, '../../../../../generator/kit/runtime');

/** Class and error of a program that holds the client, as bundlers make several of one application. */
interface Program {
  readonly Connection: typeof Connection;
  readonly NotFoundError: typeof NotFoundError;
}

/** A bundle of the client with minified names. Each run of it makes classes of its own. */
async function bundle(): Promise<string> {
  const contents =
    "export { Connection } from './connection.js'; export { NotFoundError } from './errors/http-errors.js';";
  const stdin = { contents, resolveDir: runtime, loader: 'ts' as const };
  const options = { bundle: true, minify: true, write: false, format: 'iife', globalName: 'program' } as const;
  const { outputFiles } = await build({ ...options, stdin });
  return `(() => { ${outputFiles[0]?.text} return program; })()`;
}

const code = await bundle();
const responds = (remaining: number, status = 200) => ({
  fetch: async () =>
    json({}, { status, headers: { 'ratelimit-remaining': String(remaining), 'ratelimit-reset': '30' } }),
});
const connect = ({ Connection }: Program, apiKey: string, options: ClientOptions = {}) =>
  new Connection(api, { apiKey, ...responds(7), ...options });

describe('two bundles of one process, such as the module graphs of Next.js', () => {
  it('share one limit, and know the errors of each other', async () => {
    const [first, second] = [runInThisContext(code) as Program, runInThisContext(code) as Program];
    expect(first.Connection).not.toBe(second.Connection);
    await connect(first, 'bundles').request(getItem);
    expect(connect(second, 'bundles').rateLimit?.remaining).toBe(7);
    const error: unknown = await connect(first, 'errors', responds(7, 404))
      .request(getItem)
      .then(undefined, (reason: unknown) => reason);
    expect([error instanceof first.NotFoundError, error instanceof second.NotFoundError]).toEqual([true, true]);
  });

  it('share none with a context of its own, such as the edge runtime of Next.js', async () => {
    const { URL, Headers, Blob, performance, setTimeout, clearTimeout, AbortController, TextDecoder } = globalThis;
    const own = { URL, Headers, Blob, performance, setTimeout, clearTimeout, AbortController, TextDecoder };
    const edge = runInContext(code, createContext(own)) as Program;
    await connect(runInThisContext(code) as Program, 'edge').request(getItem);
    expect(connect(edge, 'edge').rateLimit?.remaining).toBe(60);
    await connect(edge, 'edge').request(getItem);
    expect(connect(edge, 'edge').rateLimit?.remaining).toBe(7);
  });
});
