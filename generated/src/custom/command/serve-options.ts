import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CustomFieldDefinition, SeedKind, SeedOptions, TestHefflOptions } from '../testing/index.js';
import { UsageError } from '../../command/command.js';
import { readFlags } from '../../command/flags.js';

/** Options of `serve`. */
export interface ServeOptions {
  /** 0: the system chooses. */
  readonly port: number;
  /** Fake records to begin with; `undefined` for none. */
  readonly seed: SeedOptions | undefined;
  readonly isQuiet: boolean;
  readonly embedded: TestHefflOptions;
}

const flags = {
  port: { type: 'string' },
  seed: { type: 'string' },
  quiet: { type: 'boolean' },
  'api-key': { type: 'string' },
  'rate-limit': { type: 'string' },
  'custom-fields': { type: 'string' },
} as const;

/**
 * Reads the arguments after `serve`.
 *
 * @param folder Folder that file paths are relative to
 * @throws {UsageError} an argument is unknown or invalid
 */
export function readServeOptions(args: readonly string[], folder: string): ServeOptions {
  const values = readFlags(args.map(withValue), flags);
  const file = values['custom-fields'];
  return {
    port: readPort(values.port ?? '0'),
    seed: values.seed === undefined ? undefined : readSeed(values.seed),
    isQuiet: values.quiet === true,
    embedded: {
      apiKey: values['api-key'],
      rateLimit: readRateLimit(values['rate-limit'] ?? 'on'),
      ...(file !== undefined && { customFields: readCustomFields(path.resolve(folder, file), file) }),
    },
  };
}

/** `--seed` may stand alone, which the reader of flags does not know: then its value is empty. */
function withValue(arg: string, index: number, args: readonly string[]): string {
  return arg === '--seed' && !/^[^-]/.test(args[index + 1] ?? '') ? '--seed=' : arg;
}

/** Limit of fake records of each kind: more take minutes. */
const MAX_SEED = 100_000;

function readSeed(text: string): SeedOptions {
  if (text === '') return {};
  const count = /^\d+$/.test(text) ? Number(text) : NaN;
  if (count <= MAX_SEED) return { counts: countsOf(count) };
  throw new UsageError(`--seed must be a number of records of each kind up to ${MAX_SEED}, not "${text}".`);
}

function countsOf(count: number): Record<SeedKind, number> {
  const people = { companies: count, contacts: count, leads: count };
  const work = { deals: count, quotations: count, tasks: count, projects: count };
  return { tags: count, products: count, ...people, ...work };
}

function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new UsageError(`--port must be a number from 0 to 65535, not "${text}".`);
}

function readRateLimit(text: string): TestHefflOptions['rateLimit'] {
  if (text === 'on' || text === 'off') return text === 'on';
  if (/^[1-9]\d*$/.test(text)) return { limit: Number(text) };
  throw new UsageError(`--rate-limit must be on, off or a number of requests a minute, not "${text}".`);
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
