import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { CommandError } from '../../scripts/support/command-error.js';
import { mustRun, runNode, runProgram } from '../../scripts/support/run-program.js';
import { startProgram } from '../support/start-program.js';
import { temporaryFolder } from '../support/project.js';

const both = `console.error('bad'); console.log('good'); process.exitCode = Number(process.argv[1])`;

test.each([0, 3])('a program that ends with %i gives its exit code and its output, errors last', async (code) => {
  const ended = await runNode(['-e', both, String(code)], { folder: '.' });
  expect(ended).toEqual({ exitCode: code, output: 'good\nbad\n', stdout: 'good\n', stderr: 'bad\n' });
});

test('a program runs in its folder', async () => {
  const folder = await temporaryFolder({ 'here.js': 'console.log(__dirname)' });
  const { stdout } = await runNode(['here.js'], { folder });
  expect(path.basename(stdout.trim())).toBe(path.basename(folder));
});

test('a program gets no settings of npm, vitest and heffl, but where npm downloads from, and the variables given', async () => {
  const given = {
    npm_config_local_prefix: '/elsewhere',
    npm_lifecycle_event: 'test',
    VITEST: 'true',
    NODE_ENV: 'test',
    NODE_OPTIONS: '--no-warnings',
    HEFFL_API_KEY: 'heffl_user_secret',
    FORCE_COLOR: '1',
    npm_config_registry: 'https://registry.example.com/',
    KEPT: 'yes',
  };
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
  try {
    const { stdout } = await runNode(['-p', 'JSON.stringify(process.env)'], {
      folder: '.',
      variables: { HEFFL_BASE_URL: 'http://127.0.0.1', PATH: undefined },
    });
    const environment = JSON.parse(stdout) as Record<string, string>;
    const names = [...Object.keys(given), 'HEFFL_BASE_URL', 'PATH'];
    expect(
      Object.fromEntries(names.filter((name) => name in environment).map((name) => [name, environment[name]])),
    ).toEqual({
      npm_config_registry: 'https://registry.example.com/',
      KEPT: 'yes',
      HEFFL_BASE_URL: 'http://127.0.0.1',
    });
  } finally {
    vi.unstubAllEnvs();
  }
});

test('a program that cannot be started is a result that names it', async () => {
  const ended = await runProgram('no-such-program', [], { folder: '.' });
  expect(ended).toMatchObject({ exitCode: 1, stdout: '' });
  expect(ended.output).toMatch(/^no-such-program could not be run: .*ENOENT/);
});

const forever = ['-e', `console.log('started'); setInterval(() => {}, 1000)`];

test('a program that takes too long is killed', async () => {
  const ended = await runNode(forever, { folder: '.', timeout: 1 });
  expect(ended.exitCode).toBe(1);
  expect(ended.output).toContain('was ended by SIGTERM');
});

test('a program is killed by a signal', async () => {
  const controller = new AbortController();
  const ended = runNode(forever, { folder: '.', signal: controller.signal });
  controller.abort();
  expect((await ended).exitCode).toBe(1);
});

test('a program that has to succeed throws with its output', async () => {
  await expect(mustRun(process.execPath, ['-e', both, '3'], { folder: '.' })).rejects.toThrow(
    /failed in \.:\ngood\nbad$/,
  );
  await expect(mustRun('no-such-program', [], { folder: '.' })).rejects.toBeInstanceOf(CommandError);
  expect(await mustRun(process.execPath, ['-e', both, '0'], { folder: '.' })).toMatchObject({ stdout: 'good\n' });
});

test('a program that stays is ready once it has printed a string, and is stopped', async () => {
  const program = await startProgram(process.execPath, forever, { folder: '.', ready: /st(art)ed/ });
  expect([program.ready[1], program.printed()]).toEqual(['art', 'started\n']);
  expect(await program.stop('SIGKILL')).toEqual([null, 'SIGKILL']);
});

test('a program that ends before it is ready is an error with its output', async () => {
  const started = startProgram(process.execPath, ['-e', both, '3'], { folder: '.', ready: /never/ });
  await expect(started).rejects.toThrow(/ended with 3 before it was ready:\n(?=[^]*good)(?=[^]*bad)/);
});
