import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/support/redocly.js';
import { runNode } from '../../scripts/support/run-program.js';
import { installed } from './support/installed.js';

const { tarball } = await installed();

describe('the packed package', () => {
  test('is at most a megabyte', async () => {
    expect((await readFile(tarball)).byteLength).toBeLessThanOrEqual(1_000_000);
  });

  test('gives publint nothing to say', async () => {
    const bytes = await readFile(tarball);
    const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer }, level: 'suggestion' });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test('is resolved with the right types in every mode that attw knows', async () => {
    const attw = path.join(projectRoot, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const args = [tarball, '--format', 'table-flipped', '--no-color', '--no-emoji'];
    const { exitCode, output } = await runNode([attw, ...args], { folder: path.dirname(tarball) });
    expect(output).toContain('No problems found');
    expect(readTable(output)).toEqual([
      ['', 'node10', 'node16 (from CJS)', 'node16 (from ESM)', 'bundler'],
      ['"heffl"', 'OK', 'OK (CJS)', 'OK (ESM)', 'OK'],
      ['"heffl/opentelemetry"', 'OK', 'OK (CJS)', 'OK (ESM)', 'OK'],
      ['"heffl/rate-limiter-flexible"', 'OK', 'OK (CJS)', 'OK (ESM)', 'OK'],
      ['"heffl/recipes"', 'OK', 'OK (CJS)', 'OK (ESM)', 'OK'],
      ['"heffl/testing"', 'OK', 'OK (CJS)', 'OK (ESM)', 'OK'],
      ['"heffl/v1"', 'OK', 'OK (CJS)', 'OK (ESM)', 'OK'],
      ['"heffl/v1/validate"', 'OK', 'OK (CJS)', 'OK (ESM)', 'OK'],
      ['"heffl/validate"', 'OK', 'OK (CJS)', 'OK (ESM)', 'OK'],
      ['"heffl/webhooks"', 'OK', 'OK (CJS)', 'OK (ESM)', 'OK'],
      ['"heffl/package.json"', 'OK (JSON)', 'OK (JSON)', 'OK (JSON)', 'OK (JSON)'],
    ]);
    expect(exitCode).toBe(0);
  });
});

/** The cells of a table drawn with lines. */
function readTable(text: string): string[][] {
  const rows = text.split('\n').filter((line) => line.startsWith('│'));
  return rows.map((row) => row.split('│').slice(1, -1)).map((cells) => cells.map((cell) => cell.trim()));
}
