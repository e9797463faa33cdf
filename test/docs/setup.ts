import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { projectRoot } from '../../scripts/support/redocly.js';
import { shareWork } from '../support/shared-work.js';
import { hasBrowser, NO_BROWSER } from './support/browser.js';
import type { BuiltSite } from './support/built-site.js';
import { runBuild } from './support/run-build.js';
import type { LoopbackServer } from '../support/server.js';
import { serveFolder } from './support/static-server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the site is being built for all tests of its pages; see `builtSite`. */
    site: string;
  }
}

const BASE = '/heffl/';
const ADDRESS = `https://docs.example.com${BASE}`;
const EDIT_URL = 'https://git.example.com/heffl/edit/main/{path}';

/** Builds and serves the site once, in a process next to the first tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!hasBrowser && process.env['CI']) throw new Error(NO_BROWSER);
  const folder = await mkdtemp(path.join(tmpdir(), 'heffl-site-'));
  provide('site', folder);
  const servers: LoopbackServer[] = [];
  const work = shareWork(folder, () => build(folder, servers));
  return async () => {
    await work;
    for (const server of servers) await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}

async function build(folder: string, servers: LoopbackServer[]): Promise<BuiltSite> {
  const flags = ['--address', ADDRESS, '--edit-url', EDIT_URL];
  const root = path.join(folder, 'site');
  const { exitCode, output, seconds } = await runBuild(projectRoot, [...flags, '--out', root], '.cache/site-tested');
  if (exitCode !== 0) throw new Error(`The site could not be built:\n${output}`);
  console.log(`The site was built in ${seconds.toFixed(1)} s.`);
  const server = await serveFolder(root, BASE);
  servers.push(server);
  return { root, base: BASE, address: ADDRESS, url: `${server.origin}${BASE}`, flags };
}
