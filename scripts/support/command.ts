import { parseArgs, type ParseArgsConfig } from 'node:util';
import { BusyError } from '../../generator/kit/command/files/claim.js';
import { ProblemsError } from '../../generator/model/problem.js';
import { CommandError, FlagError } from './command-error.js';

type FlagOptions = NonNullable<ParseArgsConfig['options']>;

/** A command for maintainers, started by `npm run`. */
export interface Command<Options extends FlagOptions> {
  /** Output of `--help`. */
  readonly help: string;
  /** Its flags, without `--help`. */
  readonly options: Options;
  /** Its positional arguments, such as `<tarball>`; all of them are required, and no more are allowed. Default: none. */
  readonly positionals?: readonly string[];
  /** Any number of positional arguments after those, such as `[api ...]`. Default: none. */
  readonly rest?: string;
  /** Runs the command. Returns the exit code; nothing for 0. */
  run(given: Given<Options>): Promise<number | void>;
}

type Values<Options extends FlagOptions> = ReturnType<typeof parseArgs<{ options: Options }>>['values'];

/** Arguments of a command. */
export interface Given<Options extends FlagOptions> {
  readonly flags: Values<Options>;
  readonly positionals: readonly string[];
}

/**
 * Runs a command with the flags of this process, and returns its exit code: 0 success, 1 its input has a fault,
 * 2 invalid arguments. Errors that people can fix are printed without a stack; any other error is a fault
 * of ours and keeps its stack.
 */
export async function runCommand<const Options extends FlagOptions>(
  command: Command<Options>,
  args: readonly string[] = process.argv.slice(2),
): Promise<number> {
  process.stdout.on('error', leaveQuietly);
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    console.log(command.help);
    return 0;
  }
  try {
    return (await command.run(read(command, args))) ?? 0;
  } catch (error) {
    if (!isForPeople(error)) throw error;
    console.error(error.message);
    return error instanceof CommandError ? error.exitCode : 1;
  }
}

/** Ends without an error if the reader has closed the pipe, as `head` does. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

function read<Options extends FlagOptions>(
  { help, options, positionals: wanted = [], rest }: Command<Options>,
  args: readonly string[],
): Given<Options> {
  const wrong = (fault: string) => new FlagError(`${fault}\n\n${help}`);
  const { values, positionals } = parse(args, options, wrong);
  const missing = wanted.slice(positionals.length);
  if (missing.length > 0) throw wrong(`Missing: ${missing.join(' ')}.`);
  const more = rest === undefined ? positionals.slice(wanted.length) : [];
  if (more.length > 0) throw wrong(`Unexpected: ${more.map((argument) => JSON.stringify(argument)).join(', ')}.`);
  return { flags: values, positionals };
}

function parse<Options extends FlagOptions>(
  args: readonly string[],
  options: Options,
  wrong: (fault: string) => FlagError,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

/** True for our own errors and for those of the system, which name the file: `EACCES: permission denied, mkdir '/there'`. */
function isForPeople(error: unknown): error is Error {
  if (error instanceof CommandError || error instanceof ProblemsError || error instanceof BusyError) return true;
  return error instanceof Error && 'syscall' in error && 'path' in error;
}
