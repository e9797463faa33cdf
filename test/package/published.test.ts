import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, test } from 'vitest';
import { projectRoot } from '../../scripts/support/redocly.js';
import { runNode } from './support/run.js';

const { tarball } = inject('installed');

describe('the packed package', () => {
  test('gives publint nothing to say', async () => {
    const bytes = await readFile(tarball);
    const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer }, level: 'suggestion' });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test('is resolved with the right types in every mode that attw knows', async () => {
    const attw = path.join(projectRoot, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const { exitCode, output } = await runNode(path.dirname(tarball), attw, tarball, '--format', 'json');
    const { analysis, problems } = JSON.parse(output) as Report;
    expect(problems ?? {}).toEqual({});
    expect(exitCode).toBe(0);
    for (const entryPoint of ['.', './v1']) {
      const resolutions = Object.values(analysis.entrypoints[entryPoint]?.resolutions ?? {});
      expect(resolutions.map(({ resolutionKind }) => resolutionKind).toSorted()).toEqual(modes);
      expect(resolutions.every(({ resolution }) => resolution?.isTypeScript)).toBe(true);
    }
  });
});

const modes = ['bundler', 'node10', 'node16-cjs', 'node16-esm'];

/** The part of attw's report that is read here. */
interface Report {
  readonly problems?: object;
  readonly analysis: {
    readonly entrypoints: Readonly<Record<string, { readonly resolutions: Readonly<Record<string, Resolution>> }>>;
  };
}

interface Resolution {
  readonly resolutionKind: string;
  readonly resolution?: { readonly isTypeScript: boolean };
}
