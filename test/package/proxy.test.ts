import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runNode } from '../../scripts/support/run-program.js';
import { proxyVariables, startProxy } from '../support/proxy.js';
import { startApi } from '../support/server.js';
import { installed } from './support/installed.js';

const { project } = await installed();
const unset = Object.fromEntries(proxyVariables.map((name) => [name, undefined]));

/** Runs a command of the installed program against a server that rejects the key. */
async function run(variables: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'heffl-proxy-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { origin, close } = await startApi(async () => Response.json({ message: 'No.' }, { status: 401 }));
  onTestFinished(close);
  const coverage = path.join(folder, 'coverage');
  const { output } = await runNode([path.join(project, 'node_modules/heffl/dist/custom/command/main.js'), 'verify'], {
    folder,
    variables: {
      ...unset,
      HEFFL_API_KEY: 'heffl_user_any',
      HEFFL_BASE_URL: origin,
      NODE_V8_COVERAGE: coverage,
      ...variables,
    },
  });
  const reports = await Promise.all(
    (await readdir(coverage)).map((name) => readFile(path.join(coverage, name), 'utf8')),
  );
  // Node lists the modules that it has loaded.
  const modules = new Set(reports.flatMap((report) => report.match(/[\w-]+\/[\w-]+\.js(?=")/g) ?? []));
  return { output, origin, modules, loaded: [...modules].filter((name) => name.includes('fetch-through-proxy')) };
}

describe('the installed program', () => {
  test('sends through the proxy of a variable', async () => {
    const proxy = await startProxy();
    const { output, origin, loaded } = await run({ HTTP_PROXY: `http://${proxy.host}` });
    expect(output).toContain('the API rejected the key (401)');
    expect(proxy.requests).toEqual([expect.stringContaining(`GET ${origin}/api/`)]);
    expect(loaded).toHaveLength(1);
  });

  test('loads nothing for proxies if no variable is set', async () => {
    const { output, modules, loaded } = await run({});
    expect(output).toContain('the API rejected the key (401)');
    expect(modules).toContain('command/main.js');
    expect(loaded).toEqual([]);
  });
});
