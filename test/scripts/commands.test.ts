import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as consume from 'node:stream/consumers';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ProblemsError } from '../../generator/model/problem.js';
import { CommandError, FlagError } from '../../scripts/support/command-error.js';
import { runCommand } from '../../scripts/support/command.js';
import { projectRoot } from '../../scripts/support/redocly.js';

const listeners = process.stdout.listeners('error');

afterEach(() => {
  vi.restoreAllMocks();
  // A command listens until its process ends.
  for (const added of process.stdout.listeners('error').filter((listener) => !listeners.includes(listener)))
    process.stdout.off('error', added as () => void);
});

/** Output of a command while it ran, and its exit code. */
async function watch(run: () => Promise<number>) {
  const lines: string[] = [];
  for (const stream of ['log', 'error'] as const) {
    vi.spyOn(console, stream).mockImplementation((text: string) => void lines.push(`${stream}: ${text}`));
  }
  return { exitCode: await run(), output: lines.join('\n') };
}

const options = { base: { type: 'string' }, speed: { type: 'string', default: 'fast' } } as const;
const help = 'Does it.\n\n  npm run it -- <what>';
const runWith = (run: (given: object) => Promise<number | void>, ...args: string[]) =>
  watch(() => runCommand({ help, options, positionals: ['<what>', '<where>'], run }, args));
const missing = Object.assign(new Error("ENOENT: no such file, open '/there'"), { syscall: 'open', path: '/there' });

describe('a command', () => {
  test('receives its flags and its positional arguments', async () => {
    const run = vi.fn<(given: object) => Promise<number>>(async () => 3);
    expect(await runWith(run, '--base', 'main', 'this', 'here')).toEqual({ exitCode: 3, output: '' });
    expect(run).toHaveBeenCalledWith({ flags: { base: 'main', speed: 'fast' }, positionals: ['this', 'here'] });
  });

  test('that accepts any number of positional arguments receives all of them', async () => {
    const run = vi.fn<(given: object) => Promise<void>>();
    const command = { help, options, positionals: ['<what>'], rest: '[where ...]', run };
    for (const args of [['this'], ['this', 'here', 'there']]) {
      expect((await watch(() => runCommand(command, args))).exitCode).toBe(0);
      expect(run).toHaveBeenLastCalledWith({ flags: { speed: 'fast' }, positionals: args });
    }
    expect((await watch(() => runCommand(command, []))).exitCode).toBe(2);
  });

  test('without an exit code ends with 0', async () => {
    expect((await runWith(async () => {}, 'this', 'here')).exitCode).toBe(0);
  });

  test.each(['--help', '-h'])(
    'prints its help for %s, with any other arguments, and does nothing else',
    async (flag) => {
      const run = vi.fn<() => Promise<void>>();
      expect(await runWith(run, '--nonsense', flag)).toEqual({ exitCode: 0, output: `log: ${help}` });
      expect(run).not.toHaveBeenCalled();
    },
  );

  test.each([
    { args: ['--nonsense', 'this', 'here'], says: "Unknown option '--nonsense'" },
    { args: ['--base'], says: "Option '--base <value>' argument missing" },
    { args: ['this'], says: 'Missing: <where>.' },
    { args: [], says: 'Missing: <what> <where>.' },
    { args: ['this', 'here', 'there', 'x'], says: 'Unexpected: "there", "x".' },
  ])('rejects $args, and shows the usage', async ({ args, says }) => {
    const run = vi.fn<() => Promise<void>>();
    const { exitCode, output } = await runWith(run, ...args);
    expect([exitCode, run.mock.calls]).toEqual([2, []]);
    expect(output).toContain(`error: ${says}`);
    expect(output).toContain(help);
  });
  test.each([
    [new FlagError('There is no such thing.'), 2],
    [new CommandError('Fix it.'), 1],
    [new ProblemsError([{ code: 'a-thing', location: undefined, message: 'A thing is wrong.', fix: 'Fix it.' }]), 1],
    [missing, 1],
  ])('reports what people can fix without a stack: %s', async (error, exitCode) => {
    const run = async () => {
      throw error;
    };
    expect(await runWith(run, 'this', 'here')).toEqual({ exitCode, output: `error: ${error.message}` });
  });

  test('keeps the stack of a fault of its own', async () => {
    const fault = new TypeError('x is no function');
    const run = async () => {
      throw fault;
    };
    await expect(runWith(run, 'this', 'here')).rejects.toBe(fault);
  });
});

const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};
/** Files of the commands for maintainers, by the name of their script. */
const files: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(scripts).flatMap(([name, line]) =>
    line.startsWith('tsx ') ? [[name, line.slice('tsx '.length)]] : [],
  ),
);

/** Where the program of a command is: `a` in `scripts/a/main.ts`, `a:b` in `scripts/a/b.ts`. */
function placeOf(name: string): string {
  const [folder, file = 'main'] = name.split(':');
  return `scripts/${folder}/${file}.ts`;
}

let runs = 0;

/** Runs a command in this process. */
async function start(name: string, ...args: string[]) {
  const { argv, exitCode: before } = process;
  runs += 1;
  try {
    return await watch(async () => {
      process.argv = [...argv.slice(0, 2), ...args];
      // With a query, the module runs anew, and shares those that it imports with other runs: loading them takes seconds.
      await import(`${path.join(projectRoot, files[name] ?? '')}?run=${runs}`);
      return Number(process.exitCode);
    });
  } finally {
    process.argv = argv;
    process.exitCode = before;
  }
}

describe('the commands for maintainers', () => {
  test('are where their names say, except for tests, which are next to the tested code', () => {
    const elsewhere = Object.entries(files).filter(([name, file]) => file !== placeOf(name));
    expect(Object.fromEntries(elsewhere)).toEqual({
      'test:conformance': 'scripts/conformance/main.ts',
      'test:mutation': 'test/mutation/main.ts',
      'test:receivers': 'test/receivers/main.ts',
      'test:runtimes': 'scripts/runtimes/src/main.ts',
    });
    expect(Object.keys(files).length).toBeGreaterThan(elsewhere.length + 10);
  });

  test.each(Object.keys(files))('%s rejects a flag that it does not have, and shows the usage', async (name) => {
    const { exitCode, output } = await start(name, '--nonsense');
    expect(exitCode).toBe(2);
    expect(output).toMatch(/^error: Unknown option '--nonsense'/);
    expect(output).toContain(`npm run ${name}`);
    expect(output).not.toMatch(/^ {4}at /m);
  });

  test.each([
    { line: 'api:diff --base nowhere', says: 'There is no commit nowhere', exitCode: 2 },
    { line: 'api:diff --format xml', says: '--format is "xml". Write one of text, markdown, json.', exitCode: 2 },
    { line: 'api:diff --fail-on bad', says: '--fail-on is "bad"', exitCode: 2 },
    { line: 'changelog --base nowhere', says: 'There is no commit nowhere', exitCode: 2 },
    { line: 'release:pack --commit main', says: '--commit is "main". Write all 40 digits', exitCode: 2 },
    { line: 'verify-release none.tgz', says: 'There is no file none.tgz', exitCode: 1 },
    { line: 'verify-release README.md', says: 'README.md is no tarball that npm packed', exitCode: 1 },
    { line: 'test:mutation client servers', says: 'There are no mutants of kind servers', exitCode: 2 },
    { line: 'test:runtimes --only node-8', says: 'There is no runtime node-8', exitCode: 2 },
  ])('$line is rejected', async ({ line, says, exitCode }) => {
    const [name = '', ...args] = line.split(' ');
    const ended = await start(name, ...args);
    expect(ended.output).toContain(says);
    expect(ended.exitCode).toBe(exitCode);
  });
});

test('a command whose output nobody reads to its end leaves without a word', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', files['api:diff'] ?? '', '--help'], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  const [complaint, [exitCode]] = await Promise.all([consume.text(child.stderr), once(child, 'close')]);
  expect([complaint, exitCode]).toEqual(['', 0]);
});
