import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot, runRedocly } from '../../scripts/support/redocly.js';
import { WarmRedocly } from '../../scripts/support/warm-redocly.js';

/** Redocly in a process that stays does what it does in a process of its own. */
let folder = '';
const warm = new WarmRedocly();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'heffl-redocly-'));
});

afterAll(async () => {
  warm.close();
  await rm(folder, { recursive: true, force: true });
});

const bundle = (api: string, output: string) => ['bundle', path.join(projectRoot, api), '--output', output];

test('commands asked for at once run one after the other, and make the same files as in processes of their own', async () => {
  const names = ['v1', 'v2', 'v1'];
  const outputs = names.map((_, index) => path.join(folder, `warm-${index}.yaml`));
  const results = await Promise.all(
    names.map((name, index) => warm.run(bundle(`openapi/${name}/openapi.yaml`, outputs[index] ?? ''))),
  );
  expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  const own = path.join(folder, 'own.yaml');
  expect((await runRedocly(bundle('openapi/v1/openapi.yaml', own))).exitCode).toBe(0);
  const [first, second, third] = await Promise.all(outputs.map((file) => readFile(file, 'utf8')));
  expect([first, third]).toEqual(Array(2).fill(await readFile(own, 'utf8')));
  expect(second).not.toBe(first);
});

test('a command that fails gives its exit code and its words, and the next one works', async () => {
  const output = path.join(folder, 'after.yaml');
  const failed = await warm.run(bundle('openapi/none.yaml', output));
  expect(failed.exitCode).not.toBe(0);
  expect(failed.output).toContain('none.yaml');
  expect((await warm.run(bundle('openapi/v2/openapi.yaml', output))).exitCode).toBe(0);
  expect(await readFile(output, 'utf8')).toContain('openapi: 3.1');
});
