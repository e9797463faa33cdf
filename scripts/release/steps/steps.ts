import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { lastRelease } from '../../support/base-ref.js';
import { diffWith } from '../../api/diff/diff.js';
import { checkGate } from './gate.js';
import { checkGenerator } from './generator-gate.js';
import { packRelease, type PackedRelease } from '../tarball/pack.js';
import { runProgram } from '../../support/run-program.js';
import { verifyRelease } from '../../verify-release/verify.js';

/** State of a release: results of earlier steps for later ones. */
export interface Release {
  readonly projectRoot: string;
  /** Base of the comparison; default: the last release. */
  readonly base: string | undefined;
  /** Where the tarballs go. */
  readonly destination: string;
  readonly commit: string;
  /** Other programs and parts of ours that the steps use. */
  readonly tools: Tools;
  packed: PackedRelease | undefined;
}

/** Programs, and parts of ours, that a release uses. */
export interface Tools {
  readonly run: typeof runProgram;
  readonly lastRelease: typeof lastRelease;
  readonly diffWith: typeof diffWith;
  readonly pack: typeof packRelease;
  readonly verify: typeof verifyRelease;
}

/** The programs and parts of ours themselves. */
export const realTools: Tools = { run: runProgram, lastRelease, diffWith, pack: packRelease, verify: verifyRelease };

/** One check before a release. It returns the problems, and a line about its work. */
export interface Step {
  readonly name: string;
  run(release: Release): Promise<{ faults: readonly string[]; said?: string }>;
}

const VITEST = ['exec', '--', 'vitest', 'run', '--config', 'test/vitest.config.ts'];

/** The pages that `npm test` leaves out. */
const ALL_PAGES = { DOCS_PAGES: 'all', DOCS_TWICE: '1' };

/** In this order: `npm test`, then the tarballs. A step that needs the tarballs has a fault without them. */
export const steps: readonly Step[] = [
  {
    name: 'the working tree is committed',
    async run({ projectRoot, tools }) {
      const { exitCode, output } = await tools.run('git', ['status', '--porcelain'], { folder: projectRoot });
      if (exitCode !== 0) return { faults: [`git status failed:\n${output.trimEnd()}`] };
      return { faults: output.trim() === '' ? [] : [`These changes are in no commit:\n${output.trimEnd()}`] };
    },
  },
  npmStep('the descriptions and the code are clean', ['run', 'lint']),
  npmStep('generated/ is what the generator makes', ['run', 'generate', '--', '--check']),
  npmStep('the types are right', ['run', 'typecheck']),
  // The project `outside` tests the tarballs below.
  npmStep('the tests of the project pass', [...VITEST, '--project', 'inside', '--project', 'docs'], ALL_PAGES),
  npmStep('the rehearsals pass', ['run', 'test:rehearsal']),
  { name: 'the declared numbers and the changelog cover the changes', run: passGate },
  {
    name: 'the number and the changelog of the generator cover its changes',
    run: async ({ projectRoot, tools }) => ({ faults: await checkGenerator(projectRoot, tools.run) }),
  },
  { name: 'the packages are packed', run: pack },
  { name: 'the tests of the packed packages pass', run: testTarballs },
  { name: 'the packages can be made again, byte for byte', run: verify },
];

function npmStep(name: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}): Step {
  return {
    name,
    async run({ projectRoot, tools }) {
      const { exitCode, output } = await tools.run('npm', ['--silent', ...args], { folder: projectRoot, variables });
      return { faults: exitCode === 0 ? [] : [`npm ${args.join(' ')} failed:\n${output.trimEnd()}`] };
    },
  };
}

async function passGate({ projectRoot, base, tools }: Release) {
  const ref = base ?? (await tools.lastRelease(projectRoot));
  if (ref === undefined) return { faults: [], said: 'There is no release yet, so there is nothing to compare with.' };
  const report = await tools.diffWith(projectRoot, ref);
  const changelog = await readFile(path.join(projectRoot, 'CHANGELOG.md'), 'utf8');
  const { bump, from, declared } = report.package;
  return { faults: checkGate(report, changelog), said: `Since ${ref} the changes are ${bump}: ${from} → ${declared}.` };
}

async function pack(release: Release) {
  release.packed = await release.tools.pack(release.projectRoot, release.destination, release.commit);
  const { client, generator } = release.packed;
  return { faults: [], said: [client, generator].map(({ tarball }) => path.basename(tarball)).join(', ') };
}

/** The tests of the packages, with these tarballs in place of their own. */
async function testTarballs({ projectRoot, packed, tools }: Release) {
  if (!packed) return { faults: ['There are no tarballs to test.'] };
  const variables = {
    RELEASE_TARBALL: packed.client.tarball,
    GENERATOR_TARBALL: packed.generator.tarball,
    COMPILERS: 'all',
  };
  const args = ['--silent', ...VITEST, '--project', 'outside'];
  const { exitCode, output } = await tools.run('npm', args, { folder: projectRoot, variables });
  return {
    faults: exitCode === 0 ? [] : [`The tests failed:\n${output.trimEnd()}`],
    said: output.trim().split('\n').at(-1) ?? '',
  };
}

async function verify({ projectRoot, packed, tools }: Release) {
  if (!packed) return { faults: ['There are no tarballs to verify.'] };
  const client = await tools.verify(projectRoot, packed.client.tarball);
  const generator = await tools.verify(projectRoot, packed.generator.tarball);
  return { faults: [...client.faults, ...generator.faults], said: `${client.same} and ${generator.same} files` };
}
