import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCycles, importsOf, sourcesBelow } from '../../../support/imports.js';
import { PROJECT_ROOT } from '../../../support/project.js';

const files = sourcesBelow('generator/kit/runtime');
const textOf = (file: string) => readFileSync(path.join(PROJECT_ROOT, file), 'utf8');

describe.each(files)('%s', (file) => {
  it('imports the runtime only, except for openapi-fetch in raw.ts', () => {
    const thirdParty = importsOf(file).filter((imported) => !files.includes(imported));
    expect(new Set(thirdParty)).toEqual(new Set(file.endsWith('/raw.ts') ? ['openapi-fetch'] : []));
  });

  it('is no longer than 250 lines', () => {
    expect(textOf(file).split('\n').length).toBeLessThanOrEqual(250);
  });
});

it('the runtime is in rooms, and has no cycle of imports', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(importCycles(files)).toEqual([]);
});

it('no array of unknown length is passed as arguments, since engines accept only some 100,000', () => {
  const spreading = ['runtime', 'validate', 'testing']
    .flatMap((room) => sourcesBelow(`generator/kit/${room}`))
    .filter((file) =>
      /\.(?:push|unshift|splice|concat)\((?:[^(){}]*,\s*)?\.\.\.|\bMath\.m(?:ax|in)\(\.\.\./.test(textOf(file)),
    );
  expect(spreading).toEqual([]);
});

it('nothing is used that Hermes and jsdom lack: `signal.throwIfAborted`, `AbortSignal.any`, `structuredClone`', () => {
  const using = [
    'generator/kit/runtime',
    'generator/kit/validate',
    'generator/kit/testing',
    'generated/src/custom/testing',
  ]
    .flatMap((room) => sourcesBelow(room))
    .filter((file) => /\.throwIfAborted\b|\bAbortSignal\.(?:any|timeout)\b|\bstructuredClone\(/.test(textOf(file)));
  expect(using).toEqual([]);
});
