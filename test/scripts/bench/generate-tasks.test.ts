import path from 'node:path';
import { expect, test } from 'vitest';
import { commandOf, contenders, OURS } from '../../../scripts/bench/generate/contenders.js';
import { page } from '../../../scripts/bench/generate/page.js';
import type { Result } from '../../../scripts/bench/generate/result.js';
import { documentsIn, tasksOf } from '../../../scripts/bench/generate/tasks.js';
import { temporaryFolder } from '../../support/project.js';

function folderWith(...names: string[]): Promise<string> {
  return temporaryFolder(Object.fromEntries(names.map((name) => [name, ''])));
}

test('of a folder the known documents are taken', async () => {
  const folder = await folderWith('github.json', 'stripe.yaml', 'stripe.md', 'pets.yaml');
  expect(await documentsIn(folder)).toEqual([path.join(folder, 'stripe.yaml'), path.join(folder, 'github.json')]);
  await expect(documentsIn(await folderWith('pets.yaml'))).rejects.toThrow('has no stripe.json or stripe.yaml');
});

test('ours gets the same file as the others, except for the descriptions of this project', () => {
  const bundled = ['/b/v1.yaml', '/b/v2.yaml'].map((input) => ({ input, output: '/o' }));
  const tasks = tasksOf(bundled, ['/d/github.json']);
  expect(tasks.map(({ title }) => title)).toEqual(['pet-shop', 'v2', 'github', 'heffl']);
  const ours = contenders.filter(({ name }) => name === OURS);
  const commands = ours.flatMap((contender) => tasks.map((task) => commandOf(contender, task).args.slice(1, 3)));
  expect(commands.slice(1)).toEqual([['generate', '/b/v2.yaml'], ['generate', '/d/github.json'], ['--no-build']]);
});

function result(name: string, cpu: number): Result {
  return {
    name,
    emitsMethods: true,
    note: '',
    runs: [{ wall: cpu, cpu, memory: 100, said: '' }],
    size: { files: 1, bytes: 1024 },
    check: { errors: 0, firstError: undefined, seconds: 1, types: 1, instantiations: 77 },
    failure: undefined,
  };
}

test('the page holds CPU against that of hey-api', () => {
  const tables = [{ title: 'pet-shop', results: [result(OURS, 300), result('hey-api', 200)] }];
  const lines = page({ machine: '', loadBefore: 0, rounds: 1, tables, incremental: [30] }).split('\n');
  const cells = lines
    .find((line) => line.includes(OURS))
    ?.split('|')
    .map((cell) => cell.trim());
  expect(cells?.slice(5, 8)).toEqual(['300', '1.50', '100']);
  expect(cells).toContain('77');
});
