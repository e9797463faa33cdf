import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildReport } from '../../../scripts/api/diff/report/report.js';
import { publish } from '../../../scripts/release/steps/publish.js';
import type { Release, Tools } from '../../../scripts/release/steps/steps.js';
import { takeSteps } from '../../../scripts/release/take-steps.js';
import type { Packed, PackedRelease } from '../../../scripts/release/tarball/pack.js';
import { ReleaseError } from '../../../scripts/release/tarball/release-error.js';
import { PROJECT_ROOT, temporaryFolder, type Files } from '../../support/project.js';

const COMMIT = 'a'.repeat(40);

/** A release whose programs and parts do nothing; `failing` are commands that fail, `outputs` what others print. */
interface Scene {
  readonly failing?: RegExp;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly tools?: Partial<Tools>;
  readonly files?: Files;
}

function packedAs(folder: string, name: string, version: string): Packed {
  return {
    tarball: path.join(folder, `${name}-${version}.tgz`),
    manifest: {
      manifestVersion: 1,
      commit: COMMIT,
      package: { name, version },
      descriptions: {},
      generator: 'g'.repeat(64),
      tools: { lock: 'l'.repeat(64), node: '20.0.0' },
      output: {},
    } as unknown as Packed['manifest'],
  };
}

async function sceneOf({ failing, outputs = {}, tools = {}, files = {} }: Scene = {}) {
  const log: string[] = [];
  const folder = await temporaryFolder({
    'CHANGELOG.md': '# Changelog\n',
    'heffl-0.1.0.tgz': 'packed',
    'clientwright-0.3.0.tgz': 'packed',
    'generator/package.json': '{ "name": "clientwright", "version": "0.3.0" }',
    'generator/CHANGELOG.md': '# Changelog\n\n## 0.3.0\n',
    ...files,
  });
  const packed: PackedRelease = {
    client: packedAs(folder, 'heffl', '0.1.0'),
    generator: packedAs(folder, 'clientwright', '0.3.0'),
  };
  const run: Tools['run'] = async (program, args, { variables }) => {
    const line = [program, ...args.filter((arg) => arg !== '--silent')].join(' ');
    log.push([...Object.keys(variables ?? {}), line].join(' '));
    const output = outputs[line] ?? '';
    return { exitCode: failing?.test(line) ? 1 : 0, output, stdout: output, stderr: '' };
  };
  const said = <T>(line: string, value: T) => (log.push(line), value);
  const release: Release = {
    projectRoot: folder,
    base: undefined,
    destination: folder,
    commit: COMMIT,
    packed: undefined,
    tools: {
      run,
      lastRelease: async () => undefined,
      diffWith: async () => Promise.reject(new Error('There is nothing to compare with.')),
      pack: async () => said('pack', packed),
      verify: async () => said('verify', { manifest: packed.client.manifest, same: 3, faults: [], notes: [] }),
      ...tools,
    },
  };
  return { release, log, packed };
}

let printed: string[];

beforeEach(() => {
  printed = [];
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((text: string) => void printed.push(text));
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_URL', undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const ALL = [
  'git status --porcelain',
  'npm run lint',
  'npm run generate -- --check',
  'npm run typecheck',
  'DOCS_PAGES DOCS_TWICE npm exec -- vitest run --config test/vitest.config.ts --project inside --project docs',
  'npm run test:rehearsal',
  'git tag --list clientwright@0.3.0',
  'pack',
  'RELEASE_TARBALL GENERATOR_TARBALL COMPILERS npm exec -- vitest run --config test/vitest.config.ts --project outside',
  'verify',
  'verify',
];
const ASKING = ['git tag --list clientwright@0.3.0', 'git tag --list v0.1.0'];
const publishing = ({ tarball }: Packed, tag: string) => [
  `npm publish ${tarball} --access public`,
  `git tag --annotate ${tag} --message ${tag} ${COMMIT}`,
];
const publishingBoth = ({ client, generator }: PackedRelease) => [
  ...ASKING,
  ...publishing(generator, 'clientwright@0.3.0'),
  ...publishing(client, 'v0.1.0'),
];

describe('a release', () => {
  test('takes every step in this order, then publishes', async () => {
    const { release, log, packed } = await sceneOf();
    expect(await takeSteps(release, false)).toBe(0);
    expect(log).toEqual([...ALL, ...publishingBoth(packed)]);
  });

  test('that is a dry run publishes nothing', async () => {
    const { release, log } = await sceneOf();
    expect(await takeSteps(release, true)).toBe(0);
    expect(log).toEqual(ALL);
    expect(printed.at(-1)).toContain('Nothing was published: this was a dry run.');
  });

  test('runs every part of `npm test`, the tests of the package on the tarball', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
      scripts: { test: string };
    };
    const [tests = '', ...checks] = scripts.test.split(' && ').toReversed();
    expect(ALL).toEqual(expect.arrayContaining(checks));
    const projects = ALL.flatMap((line) => [...line.matchAll(/--project (\w+)/g)].map(([, name]) => name));
    expect(ALL.filter((line) => line.includes(tests))).toHaveLength(2);
    const config = readFileSync(path.join(PROJECT_ROOT, 'test/vitest.config.ts'), 'utf8');
    expect(projects.toSorted()).toEqual([...config.matchAll(/name: '(\w+)'/g)].map(([, name]) => name).toSorted());
  });

  test.each(ALL.filter((line) => !/^(pack|verify|git)/.test(line)))(
    'is stopped by a failure of %s, and takes the other steps all the same',
    async (line) => {
      const command = line.replace(/^[A-Z_ ]+(?=npm)/, '');
      const { release, log } = await sceneOf({ failing: new RegExp(`^${escape(command)}$`) });
      expect(await takeSteps(release, false)).toBe(1);
      expect(log).toEqual(ALL);
      expect(printed.at(-1)).toContain('1 thing is in the way. Nothing was published.');
    },
  );

  test.each<{ what: string; scene: Scene; says: string; faults?: number }>([
    {
      what: 'a change that is in no commit',
      scene: { outputs: { 'git status --porcelain': ' M README.md\n' } },
      says: 'These changes are in no commit:\n        M README.md',
    },
    { what: 'a repository that git cannot read', scene: { failing: /^git status/ }, says: 'git status failed' },
    {
      what: 'changes that no section of the changelog covers',
      scene: { tools: { lastRelease: async () => 'v0.1.0', diffWith: async () => report } },
      says: 'CHANGELOG.md has no section for 0.1.0',
    },
    {
      what: 'a generator that has changed under a released number',
      scene: {
        outputs: { [ASKING[0] ?? '']: 'clientwright@0.3.0\n' },
        failing: /^git diff --quiet clientwright@0.3.0/,
      },
      says: 'generator/ has changed since clientwright@0.3.0.',
    },
    {
      what: 'a generator without a section in its changelog',
      scene: { files: { 'generator/CHANGELOG.md': '# Changelog\n\n## 0.2.0\n' } },
      says: 'generator/CHANGELOG.md has no section for 0.3.0.',
    },
    {
      what: 'a package that cannot be packed',
      scene: { tools: { pack: () => Promise.reject(new ReleaseError('npm pack failed')) } },
      says: 'npm pack failed',
      faults: 3,
    },
    {
      what: 'a package that its commit does not make',
      scene: {
        tools: { verify: async () => ({ manifest: {} as never, same: 2, faults: ['a.js differs'], notes: [] }) },
      },
      says: 'a.js differs',
      faults: 2,
    },
  ])('is stopped by $what', async ({ scene, says, faults = 1 }) => {
    const { release, log } = await sceneOf(scene);
    expect(await takeSteps(release, false)).toBe(1);
    expect(printed.join('\n')).toContain(says);
    expect(printed.at(-1)).toMatch(new RegExp(`^\n${faults} things? (is|are) in the way`));
    expect(log.filter((line) => /publish|tag --annotate/.test(line))).toEqual([]);
  });

  test('is compared with the given base, or with the last release', async () => {
    const asked: string[] = [];
    const diffWith: Tools['diffWith'] = async (_, ref) => (asked.push(ref), report);
    const { release } = await sceneOf({ tools: { diffWith, lastRelease: async () => 'v0.0.9' } });
    await takeSteps(release, true);
    await takeSteps({ ...release, base: 'main' }, true);
    expect(asked).toEqual(['v0.0.9', 'main']);
  });

  test('does not hide a fault of its own', async () => {
    const { release } = await sceneOf({ tools: { pack: () => Promise.reject(new TypeError('x is no function')) } });
    await expect(takeSteps(release, false)).rejects.toThrow(TypeError);
  });
});

const report = buildReport({ ref: 'v0.1.0', commit: COMMIT }, [], {
  package: { name: 'heffl', before: '0.1.0', after: '0.1.0' },
  descriptions: [],
});

describe('publishing', () => {
  test('is rejected where the tags exist', async () => {
    const outputs = Object.fromEntries(ASKING.map((line) => [line, `${line.split(' ').at(-1)}\n`]));
    const { release, log, packed } = await sceneOf({ outputs });
    await expect(publish('/', packed, release.tools.run)).rejects.toThrow(
      'The tags clientwright@0.3.0 and v0.1.0 exist',
    );
    expect(log).toEqual(ASKING);
  });

  test('leaves out a package that was released', async () => {
    const { release, log, packed } = await sceneOf({ outputs: { 'git tag --list v0.1.0': 'v0.1.0\n' } });
    await publish('/', packed, release.tools.run);
    expect(log).toEqual([...ASKING, ...publishing(packed.generator, 'clientwright@0.3.0')]);
  });

  test.each([/^git tag --list/, /^npm publish/])('ends with the first command that fails: %s', async (failing) => {
    const { release, log, packed } = await sceneOf({ failing });
    await expect(publish('/', packed, release.tools.run)).rejects.toThrow('failed');
    expect(failing.test(log.at(-1) ?? '')).toBe(true);
  });

  test('is signed where CI has an identity', async () => {
    vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_URL', 'https://token.example.com');
    const { release, log, packed } = await sceneOf();
    await publish('/', packed, release.tools.run);
    expect(log.filter((line) => line.startsWith('npm publish'))).toEqual(
      [packed.generator, packed.client].map(({ tarball }) => `npm publish ${tarball} --access public --provenance`),
    );
  });
});

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
