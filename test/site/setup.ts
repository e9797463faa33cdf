import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { projectRoot } from '../../scripts/support/redocly.js';
import { hasBrowser, NO_BROWSER } from './support/browser.js';
import { runBuild } from './support/run-build.js';
import { serveFolder } from './support/static-server.js';

/** The site that all tests of built pages share. It is built for a folder of a host, which is harder than for its root. */
export interface BuiltSite {
  /** Folder with its files. */
  readonly root: string;
  readonly base: string;
  /** Where it says that it is. */
  readonly address: string;
  /** Where a browser finds it. */
  readonly url: string;
  readonly flags: readonly string[];
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: BuiltSite;
  }
}

const BASE = '/heffl/';
const ADDRESS = `https://docs.example.com${BASE}`;
const EDIT_URL = 'https://git.example.com/heffl/edit/main/{path}';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!hasBrowser && process.env['CI']) throw new Error(NO_BROWSER);
  const folder = await mkdtemp(path.join(tmpdir(), 'heffl-site-'));
  const flags = ['--address', ADDRESS, '--edit-url', EDIT_URL];
  const root = path.join(folder, 'site');
  const { exitCode, output, seconds } = await runBuild(projectRoot, [...flags, '--out', root], '.cache/site-tested');
  if (exitCode !== 0) throw new Error(`The site could not be built:\n${output}`);
  console.log(`The site was built in ${seconds.toFixed(1)} s.`);
  const server = await serveFolder(root, BASE);
  project.provide('site', { root, base: BASE, address: ADDRESS, url: `${server.origin}${BASE}`, flags });
  return async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}
