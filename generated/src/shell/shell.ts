// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { UsageError, type CommandEntry } from '../command/command.js';
import type { Calls } from '../command/program.js';
import { jsonText } from './output/json.js';
import { ClosedOutputError, type Surroundings } from '../command/surroundings.js';
import { callsOf, type Call, type DescribedApi } from './describe/described.js';
import { EXIT, toFailure } from './read/failure.js';
import { findCall, type Found } from './describe/find-call.js';
import { isMoveCommand, MOVE_LINES } from './move/names.js';
import { prepareCall, type ShellHooks } from './describe/prepare.js';
import { runCall } from './run-call.js';

/** Makes the calls of a program. */
export function shellOf(program: string, apis: readonly DescribedApi[], hooks: ShellHooks = {}): Calls {
  return {
    async resources() {
      const { resourceLines } = await import('./help.js');
      return [...resourceLines(apis), '', ...OWN.map(([name, text]) => `  ${name.padEnd(10)}  ${text}`)];
    },
    async run(args, surroundings, others) {
      try {
        return await run(args, { program, apis, surroundings, others, hooks });
      } catch (error) {
        return report(error, { program, apis, args, surroundings });
      }
    },
  };
}

/** Commands of every program with calls. */
const OWN = [
  ...MOVE_LINES,
  ['api', 'Sends a request that the description does not have.'],
  ['schema', 'Prints the schemas of a call as JSON.'],
  ['profile', 'Keeps credentials in a file that only you can read.'],
  ['completion', 'Prints the script that completes words in bash, zsh, fish or PowerShell.'],
] as const;

interface Scope {
  readonly program: string;
  readonly apis: readonly DescribedApi[];
  readonly surroundings: Surroundings;
  readonly others: readonly CommandEntry[];
  readonly hooks: ShellHooks;
}

async function run(args: readonly string[], scope: Scope): Promise<number> {
  const { program, apis, surroundings, others } = scope;
  const [first = '', ...rest] = args;
  const isHelp = args.includes('--help');
  const calls = callsOf(apis);
  // Loaded when it is called: the reader of CSV is large. A resource may have the name.
  if (isMoveCommand(first) && !calls.some(({ words }) => words[0] === first))
    return (await import('./move/move.js')).runMove(first, rest, scope);
  switch (first) {
    case 'schema':
      return runFound(findCall(calls, rest.flatMap(wordsIn)), { ...scope, isSchema: true });
    case 'profile': {
      const { profileHelp, runProfile } = await import('./commands/profile.js');
      if (isHelp) surroundings.print(profileHelp(program, apis));
      else await runProfile(rest, scope);
      return EXIT.done;
    }
    case 'completion': {
      const { completionScript, completionsOf } = await import('./commands/completion.js');
      const names = [...OWN.map(([name]) => name), ...others.map(({ name }) => name)];
      const prepare = (call: Call) => prepareCall(call, scope.hooks, surroundings);
      const words =
        rest[0] === 'words' ? await completionsOf(calls, rest.slice(2), { commands: names, prepare }) : undefined;
      await surroundings.output.write(words ? words.join('\n') : completionScript(program, rest[0]));
      return EXIT.done;
    }
    default:
  }
  const api = apis.find(({ prefix }) => (prefix === '' ? first === 'api' : first === prefix && rest[0] === 'api'));
  return api
    ? runRequest(api.prefix === '' ? rest : rest.slice(1), { ...scope, api, isHelp })
    : runFound(findCall(calls, args), { ...scope, isSchema: false });
}

/** `pets.list` names the call `pets list`. */
function wordsIn(arg: string): string[] {
  return arg.startsWith('-') ? [arg] : arg.split('.');
}

async function runRequest(
  args: readonly string[],
  scope: Scope & { readonly api: DescribedApi; readonly isHelp: boolean },
) {
  const { apiHelp, runApi } = await import('./commands/api.js');
  if (scope.isHelp) scope.surroundings.print(apiHelp(scope.program));
  else await runApi(args, scope);
  return EXIT.done;
}

async function runFound(
  found: Found,
  { program, surroundings, hooks, isSchema }: Scope & { readonly isSchema: boolean },
) {
  if (found.kind === 'group') {
    const [first] = found.rest;
    if (first !== undefined && first !== '--help')
      throw new UsageError(`${found.words.join(' ') || program} takes no option ${first} without a command.`);
    const { groupHelp } = await import('./help.js');
    surroundings.print(groupHelp(program, found.words, found.calls));
    return first === '--help' ? EXIT.done : EXIT.usage;
  }
  const { rest } = found;
  const call = await prepareCall(found.call, hooks, surroundings);
  if (isSchema) await surroundings.output.write(jsonText((await import('./schema-of.js')).schemaOf(call)));
  else if (rest.includes('--help')) surroundings.print((await import('./help.js')).callHelp(program, call));
  else await runCall(call, rest, { program, surroundings });
  return EXIT.done;
}

interface Failed {
  readonly apis: readonly DescribedApi[];
  readonly program: string;
  readonly args: readonly string[];
  readonly surroundings: Surroundings;
}

/** Prints an error: as one JSON object where the output is JSON, else for people. */
function report(error: unknown, { program, apis, args, surroundings }: Failed): number {
  if (error instanceof ClosedOutputError) return EXIT.done;
  const { exit, message, json } = toFailure(
    error,
    apis.flatMap(({ variables }) => variables),
  );
  const asked = args
    .find((one, at) => args[at - 1] === '--output' || one.startsWith('--output='))
    ?.replace('--output=', '');
  const isJson = asked === undefined ? !surroundings.output.isTerminal : asked === 'json' || asked === 'ndjson';
  if (isJson && exit !== EXIT.usage) surroundings.printError(JSON.stringify({ error: json }));
  else surroundings.printError(`${program}: ${message}`);
  if (exit === EXIT.usage) surroundings.printError(`${program} ${helpPlace(args, apis)}--help shows what there is.`);
  return exit;
}

/** The words of a command line before its first flag, as far as they name something. */
function helpPlace(args: readonly string[], apis: readonly DescribedApi[]): string {
  const calls = callsOf(apis);
  const isPlace = (count: number) =>
    calls.some(({ words }) => args.slice(0, count).every((one, at) => words[at] === one));
  let known = 0;
  while (known < args.length && isPlace(known + 1)) known += 1;
  return args
    .slice(0, known)
    .map((word) => `${word} `)
    .join('');
}
