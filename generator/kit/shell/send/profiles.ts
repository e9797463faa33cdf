// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isPlainObject } from '../../validate/json-type.js';
import { updateFile } from '../../command/files/update-file.js';
import type { Surroundings } from '../../command/surroundings.js';
import { suggestion } from '../../runtime/errors/nearest.js';

/** Options of the client by their names: `{ "apiKey": "…" }`. */
export type Profile = Readonly<Record<string, string>>;

/** A profile cannot be used. */
export class ProfileError extends Error {
  override name = 'ConfigurationError';
}

/** The file with the profiles of a program, in the user's folder for settings. */
export function profilesFile(program: string, { environment }: Pick<Surroundings, 'environment'>): string {
  const home = environment['HOME'] ?? environment['USERPROFILE'] ?? '.';
  const folder = environment['XDG_CONFIG_HOME'] || environment['APPDATA'] || path.join(home, '.config');
  return path.join(folder, program, 'profiles.json');
}

/**
 * A profile by its name; `undefined` if there is no profile of the name and none was asked for.
 *
 * @throws {ProfileError} there is none of that name, others may read the file, or it is no JSON
 */
export async function readProfile(file: string, name: string | undefined): Promise<Profile | undefined> {
  const profiles = await readProfiles(file);
  const key = name ?? 'default';
  const found = Object.hasOwn(profiles, key) ? profiles[key] : undefined;
  if (found || name === undefined) return found;
  const hint = suggestion(name, Object.keys(profiles)) || ` There is ${Object.keys(profiles).join(', ') || 'none'}.`;
  throw new ProfileError(`${file} has no profile ${JSON.stringify(name)}.${hint}`);
}

/** All profiles; none where there is no file. */
export async function readProfiles(file: string): Promise<Readonly<Record<string, Profile>>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new ProfileError(`${file} cannot be read (${error.code ?? error.message}).`);
  });
  if (text === undefined) return {};
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new ProfileError(`Others may read ${file}, which holds credentials. Run: chmod 600 ${file}`);
  return parsed(text, file);
}

/** Adds a profile, or removes it where it is `undefined`. Nobody else may read the file. */
export async function writeProfile(file: string, name: string, profile: Profile | undefined): Promise<void> {
  await readProfiles(file);
  const change = (before: string | undefined) => {
    const { [name]: _old, ...others } = before === undefined ? {} : parsed(before, file);
    const next = profile === undefined ? others : { ...others, [name]: profile };
    return `${JSON.stringify(next, undefined, 2)}\n`;
  };
  await updateFile(file, change, { mode: 0o600 });
}

function parsed(text: string, file: string): Readonly<Record<string, Profile>> {
  const wrong = new ProfileError(`${file} is not a JSON object of profiles, such as {"default": {"apiKey": "…"}}.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong;
  }
  if (!isPlainObject(value) || !Object.values(value).every(isProfile)) throw wrong;
  return value as Readonly<Record<string, Profile>>;
}

function isProfile(value: unknown): boolean {
  return isPlainObject(value) && Object.values(value).every((option) => typeof option === 'string');
}
