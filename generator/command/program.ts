import { packageName, packageVersion } from '../version.js';
import { UsageError } from './command.js';
import { commands as allCommands, type CommandEntry } from './heffl/commands.js';
import type { Surroundings } from './surroundings.js';

/**
 * Runs the program.
 *
 * @param args what stands after its name on the command line
 * @returns the exit code: 0 done, 1 something was found wrong, 2 called wrongly
 */
export async function runProgram(
  args: readonly string[],
  surroundings: Surroundings,
  commands: readonly CommandEntry[] = allCommands,
): Promise<number> {
  if (args[0] === '--version') {
    surroundings.print(packageVersion);
    return 0;
  }
  if (args.length === 0 || args[0] === '--help' || args[0] === 'help') {
    surroundings.print(programHelp(commands));
    return 0;
  }
  const entry = findCommand(args, commands);
  if (!entry) {
    surroundings.printError(`${packageName}: there is no command "${args.join(' ')}".\n\n${programHelp(commands)}`);
    return 2;
  }
  return runCommand(entry, args.slice(entry.name.split(' ').length), surroundings);
}

async function runCommand(entry: CommandEntry, args: readonly string[], surroundings: Surroundings): Promise<number> {
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
    surroundings.printError(`${packageName} ${entry.name}: ${error.message}`);
    if (isUsage) surroundings.printError(`\n${command.help}`);
    return isUsage ? 2 : 1;
  }
}

function findCommand(args: readonly string[], commands: readonly CommandEntry[]): CommandEntry | undefined {
  return commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
}

function programHelp(commands: readonly CommandEntry[]): string {
  const width = Math.max(0, ...commands.map(({ name }) => name.length));
  return [
    `Usage: ${packageName} <command> [options]`,
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    `${packageName} <command> --help tells a command's options; ${packageName} --version tells the version.`,
  ].join('\n');
}
