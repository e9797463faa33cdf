import { UsageError } from '../../../command/command.js';
import { readFlags, type FlagTable, type FlagValues } from '../../../command/flags.js';
import { entities, type Entity } from './definition/definition.js';

/** Default path of the file. */
export const defaultFile = 'heffl.workspace.d.ts';

/** Reads options. Any other argument is rejected. */
export function readArguments<Flags extends FlagTable>(args: readonly string[], options: Flags): FlagValues<Flags> {
  try {
    return readFlags(args, options);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const isKey = args.some((word) => word.startsWith('--api-key'));
    const advice = isKey ? ' Set the variable HEFFL_API_KEY: others can read what stands on a command line.' : '';
    throw new UsageError(`${/^.*?\.(?=\s|$)/.exec(`${error.message}.`)?.[0] ?? error.message}${advice}`);
  }
}

/** The requested entities, each once and in their own order; default: all. */
export function readEntities(names: readonly string[] | undefined): readonly Entity[] {
  if (!names) return entities;
  const wrong = names.filter((name) => !entities.some((known) => known === name));
  if (wrong.length > 0) {
    throw new UsageError(
      `there is no entity ${wrong.map((name) => `"${name}"`).join(', ')}. Write ${entities.join(', ')}.`,
    );
  }
  return entities.filter((known) => names.includes(known));
}

/** Rejects a name that TypeScript would not read as a declaration file. */
export function checkFileName(option: string, name: string): string {
  if (/\.d\.[cm]?ts$/.test(name)) return name;
  throw new UsageError(`${option} is "${name}". Its name must end with .d.ts, as ${defaultFile} does.`);
}
