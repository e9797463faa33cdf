// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../command/command.js';
import type { Calls } from '../command/program.js';
import { jsonText } from './output/json.js';
import { ClosedOutputError, type Surroundings } from '../command/surroundings.js';
import { callsOf, type DescribedApi } from './describe/described.js';
import { EXIT, toFailure } from './read/failure.js';
import { findCall } from './describe/find-call.js';
import { callHelp, groupHelp, resourceLines } from './help.js';
import { runCall } from './run-call.js';
import { schemaOf } from './schema-of.js';

/** Makes the calls of a program. */
export function shellOf(program: string, apis: readonly DescribedApi[]): Calls {
  return {
    resources: resourceLines(apis),
    async run(args, surroundings) {
      try {
        return await run(args, { program, apis, surroundings });
      } catch (error) {
        return report(error, { program, args, surroundings });
      }
    },
  };
}

interface Scope {
  readonly program: string;
  readonly apis: readonly DescribedApi[];
  readonly surroundings: Surroundings;
}

async function run(args: readonly string[], { program, apis, surroundings }: Scope): Promise<number> {
  const calls = callsOf(apis);
  const isSchema = args[0] === 'schema';
  const found = findCall(calls, isSchema ? args.slice(1) : args);
  if (found.kind === 'group') {
    const first = found.words.length === 0 ? args.find((one) => one !== '--help') : undefined;
    if (first !== undefined) throw new UsageError(`there is no option ${first} without a command.`);
    surroundings.print(groupHelp(program, found.words, found.calls));
    return args.includes('--help') ? EXIT.done : EXIT.usage;
  }
  const { call, rest } = found;
  if (isSchema) await surroundings.output.write(jsonText(schemaOf(call)));
  else if (rest.includes('--help')) surroundings.print(callHelp(program, call));
  else await runCall(call, rest, { program, surroundings });
  return EXIT.done;
}

interface Failed {
  readonly program: string;
  readonly args: readonly string[];
  readonly surroundings: Surroundings;
}

/** Prints an error: as one JSON object where the output is JSON, else for people. */
function report(error: unknown, { program, args, surroundings }: Failed): number {
  if (error instanceof ClosedOutputError) return EXIT.done;
  const { exit, message, json } = toFailure(error);
  const asked = args
    .find((one, at) => args[at - 1] === '--output' || one.startsWith('--output='))
    ?.replace('--output=', '');
  const isJson = asked === undefined ? !surroundings.output.isTerminal : asked === 'json' || asked === 'ndjson';
  if (isJson && exit !== EXIT.usage) surroundings.printError(JSON.stringify({ error: json }));
  else surroundings.printError(`${program}: ${message}`);
  if (exit === EXIT.usage) surroundings.printError(`${program} ${helpPlace(args)}--help shows what there is.`);
  return exit;
}

/** The words of a command line before its first flag, as far as they name something. */
function helpPlace(args: readonly string[]): string {
  const words = args.slice(0, 3).filter((one) => !one.startsWith('-'));
  return words.length > 1 ? `${words.slice(0, 2).join(' ')} ` : '';
}
