import { describe, expect, test } from 'vitest';
import { UsageError, type Command } from '../../../../generated/src/command/command.js';
import { runProgram } from '../../../../generated/src/command/program.js';
import { printed } from './support/surroundings.js';

const echo: Command = {
  help: 'Usage: heffl types pull [--out <file>]',
  run: async (args, { print }) => {
    if (args[0] === 'wrong') throw new UsageError('there is no "wrong".');
    if (args[0] === 'fail') throw new Error('the disk is full.');
    print(`echo ${args.join(',')}`);
    return 0;
  },
};
const entry = { name: 'types pull', summary: 'Pulls types.', load: () => Promise.resolve(echo) };

async function run(...args: string[]) {
  const { surroundings, output, errors } = printed();
  const exitCode = await runProgram(args, surroundings, { name: 'heffl', version: '1.2.3', commands: [entry] });
  return { exitCode, output: output(), errors: errors() };
}

describe('the program', () => {
  test('finds a command of two words and hands it the words after them', async () => {
    expect(await run('types', 'pull', '--out', 'x.d.ts')).toEqual({
      exitCode: 0,
      output: 'echo --out,x.d.ts',
      errors: '',
    });
  });

  test.each([[], ['--help'], ['help']])('lists its commands for %s', async (...args: string[]) => {
    const { exitCode, output } = await run(...args);
    expect(output).toContain('types pull  Pulls types.');
    expect(exitCode).toBe(0);
  });

  test('says its version', async () => {
    const { output } = await run('--version');
    expect(output).toMatch(/^\d+\.\d+\.\d+/);
  });

  test('prints the help of a command', async () => {
    expect((await run('types', 'pull', '--help')).output).toBe(echo.help);
  });

  test('names a command that does not exist, lists those that do, and gives 2', async () => {
    const { exitCode, errors } = await run('types', 'push');
    expect(errors).toContain('there is no command "types push"');
    expect(errors).toContain('types pull  Pulls types.');
    expect(exitCode).toBe(2);
  });

  test('reports a wrong call with the help of the command, and exits with 2', async () => {
    const { exitCode, errors } = await run('types', 'pull', 'wrong');
    expect(errors).toBe(`heffl types pull: there is no "wrong".\n\n${echo.help}`);
    expect(exitCode).toBe(2);
  });

  test('reports a failure without a stack, and exits with 1', async () => {
    expect(await run('types', 'pull', 'fail')).toEqual({
      exitCode: 1,
      output: '',
      errors: 'heffl types pull: the disk is full.',
    });
  });
});
