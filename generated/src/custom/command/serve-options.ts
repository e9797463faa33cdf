import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CustomFieldDefinition, SeedKind, SeedOptions, TestHefflOptions } from '../testing/index.js';
import { UsageError } from '../../command/command.js';
import { readServeFlags, readServeOptions, type ServeOptions } from '../../command/serve/options.js';

/** Options of `heffl serve`. */
export interface HefflServeOptions {
  readonly server: ServeOptions;
  /** Fake records to begin with; `undefined` for none. */
  readonly seed: SeedOptions | undefined;
  readonly embedded: TestHefflOptions;
}

/**
 * Reads the arguments after `serve`.
 *
 * @param folder Folder that file paths are relative to
 * @throws {UsageError} an argument is unknown or invalid
 */
export function readOptions(args: readonly string[], folder: string): HefflServeOptions {
  const values = readServeFlags(args, { 'custom-fields': { type: 'string' } });
  const file = values['custom-fields'];
  const server = readServeOptions(values, 'on');
  const { seed, apiKey, rateLimit } = server;
  return {
    server,
    seed: seed === undefined ? undefined : seedOf(seed),
    embedded: {
      apiKey,
      rateLimit,
      ...(file !== undefined && { customFields: readCustomFields(path.resolve(folder, file), file) }),
    },
  };
}

function seedOf(seed: number | 'usual'): SeedOptions {
  return seed === 'usual' ? {} : { counts: countsOf(seed) };
}

function countsOf(count: number): Record<SeedKind, number> {
  const people = { companies: count, contacts: count, leads: count };
  const work = { deals: count, quotations: count, tasks: count, projects: count };
  return { tags: count, products: count, ...people, ...work };
}

function readCustomFields(file: string, name: string): CustomFieldDefinition[] {
  let definitions: unknown;
  try {
    definitions = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--custom-fields: ${name} cannot be read: ${(error as Error).message}`);
  }
  if (Array.isArray(definitions)) return definitions as CustomFieldDefinition[];
  throw new UsageError(`--custom-fields: ${name} must hold a list of definitions.`);
}
