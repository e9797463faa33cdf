// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../../command/command.js';
import type { Surroundings } from '../../command/surroundings.js';
import type { DescribedApi } from '../describe/described.js';
import { profilesFile, readProfiles, writeProfile } from '../send/profiles.js';

/** Help of `profile`. */
export function profileHelp(program: string, apis: readonly DescribedApi[]): string {
  const [secret = 'apiKey'] = secretsOf(apis);
  return `Usage: ${program} profile list
       ${program} profile set <name>
       ${program} profile remove <name>

Keeps credentials in a file that only you can read. \`set\` reads them from standard input, so that they are in no command line:
the value of ${secret}, or a JSON object of options of the client, such as {"${secret}": "…", "baseUrl": "…"}.

  printf %s "$KEY" | ${program} profile set default

The profile \`default\` is used where the environment has no credential; another one by \`--profile <name>\`.`;
}

interface Scope {
  readonly program: string;
  readonly apis: readonly DescribedApi[];
  readonly surroundings: Surroundings;
}

/** Lists, sets or removes profiles. Credentials are never printed. */
export async function runProfile(args: readonly string[], { program, apis, surroundings }: Scope): Promise<void> {
  const [verb, name, ...others] = args;
  const file = profilesFile(program, surroundings);
  if (verb === 'list' && name === undefined) {
    const profiles = Object.entries(await readProfiles(file));
    for (const [one, options] of profiles) surroundings.print(`${one}: ${Object.keys(options).join(', ')}`);
    if (profiles.length === 0) surroundings.print(`${file} has no profile.`);
    return;
  }
  if ((verb !== 'set' && verb !== 'remove') || name === undefined || others.length > 0)
    throw new UsageError('profile takes list, set <name> or remove <name>.');
  if (verb === 'remove') {
    if (!Object.hasOwn(await readProfiles(file), name)) throw new UsageError(`There is no profile ${name} in ${file}.`);
    await writeProfile(file, name, undefined);
    return;
  }
  const text = new TextDecoder().decode(await surroundings.readInput()).trim();
  await writeProfile(file, name, optionsIn(text, apis));
  surroundings.printError(`${name} is in ${file}.`);
}

function optionsIn(text: string, apis: readonly DescribedApi[]): Readonly<Record<string, string>> {
  const known = [...new Set(apis.flatMap(({ variables }) => variables.map(({ option }) => option)))];
  if (text === '') throw new UsageError('Standard input is empty. Pipe the credential into the command.');
  if (!text.startsWith('{')) {
    const [only, ...others] = secretsOf(apis);
    if (only === undefined || others.length > 0)
      throw new UsageError(`Write a JSON object with some of ${known.join(', ')}.`);
    return { [only]: text };
  }
  let options: Record<string, unknown>;
  try {
    options = JSON.parse(text) as Record<string, unknown>;
  } catch {
    // The text itself is not shown: it has credentials.
    throw new UsageError('Standard input is no JSON object.');
  }
  for (const [option, value] of Object.entries(options))
    if (!known.includes(option) || typeof value !== 'string')
      throw new UsageError(`${JSON.stringify(option)} is no option with text. Write some of ${known.join(', ')}.`);
  return options as Record<string, string>;
}

function secretsOf(apis: readonly DescribedApi[]): string[] {
  return [
    ...new Set(apis.flatMap(({ variables }) => variables.flatMap(({ option, isSecret }) => (isSecret ? option : [])))),
  ];
}
