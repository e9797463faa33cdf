// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import { UsageError, type CommandEntry } from './command.js';
import type { Surroundings } from './surroundings.js';

/** A program with commands. */
export interface Program {
  /** Name of the program on the command line: `petshop`. */
  readonly name: string;
  readonly version: string;
  /** In the order of its help. */
  readonly commands: readonly CommandEntry[];
  /** Loads the calls of the program: a command for every method of its clients. */
  calls?(): Promise<Calls>;
}

/** Commands that are made of the descriptions of the APIs. */
export interface Calls {
  /** Lines of the program's help. */
  resources(): Promise<readonly string[]>;
  /**
   * Runs a call, prints its errors, and returns the exit code.
   *
   * @param others commands of the program besides calls
   */
  run(args: readonly string[], surroundings: Surroundings, others: readonly CommandEntry[]): Promise<number>;
}

/**
 * Runs a program.
 *
 * @param args the arguments after its name on the command line
 * @returns the exit code: 0 success, 1 failure or problems found, 2 invalid arguments
 */
export async function runProgram(
  args: readonly string[],
  surroundings: Surroundings,
  program: Program,
): Promise<number> {
  if (args[0] === '--version') {
    surroundings.print(program.version);
    return 0;
  }
  if (args.length === 0 || args[0] === '--help' || args[0] === 'help') {
    surroundings.print(programHelp(program, await (await program.calls?.())?.resources()));
    return 0;
  }
  const entry = findCommand(args, program);
  if (!entry) {
    const calls = await program.calls?.();
    if (calls) return calls.run(args, surroundings, program.commands);
    surroundings.printError(`${program.name}: there is no command "${args.join(' ')}".\n\n${programHelp(program)}`);
    return 2;
  }
  const rest = args.slice(entry.name.split(' ').length);
  return runCommand(entry, rest, { surroundings, title: `${program.name} ${entry.name}` });
}

interface Run {
  readonly surroundings: Surroundings;
  /** Program and command, for messages: `petshop serve`. */
  readonly title: string;
}

async function runCommand(entry: CommandEntry, args: readonly string[], { surroundings, title }: Run): Promise<number> {
  const command = await entry.load();
  if (args.includes('--help')) {
    surroundings.print(command.help);
    return 0;
  }
  try {
    return await command.run(args, surroundings);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const isUsage = error instanceof UsageError;
    surroundings.printError(`${title}: ${error.message}`);
    if (isUsage) surroundings.printError(`\n${command.help}`);
    return isUsage ? 2 : 1;
  }
}

function findCommand(args: readonly string[], { commands }: Program): CommandEntry | undefined {
  return commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
}

function programHelp({ name: program, commands }: Program, resources: readonly string[] = []): string {
  const width = Math.max(0, ...commands.map(({ name }) => name.length));
  return [
    `Usage: ${program} <command> [options]`,
    '',
    ...(resources.length > 0 ? [...resources, ''] : []),
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    `${program} <command> --help shows a command's options; ${program} --version shows the version.`,
  ].join('\n');
}
