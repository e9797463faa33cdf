import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CustomFieldDefinition, TestHefflOptions } from '../testing/index.js';
import { UsageError } from '../../command/command.js';
import { readFlags } from '../../command/flags.js';

/** Options of `serve`. */
export interface ServeOptions {
  /** 0: the system chooses. */
  readonly port: number;
  readonly isSeeded: boolean;
  readonly isQuiet: boolean;
  readonly embedded: TestHefflOptions;
}

const flags = {
  port: { type: 'string' },
  seed: { type: 'boolean' },
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
  const values = readFlags(args, flags);
  const file = values['custom-fields'];
  return {
    port: readPort(values.port ?? '0'),
    isSeeded: values.seed === true,
    isQuiet: values.quiet === true,
    embedded: {
      apiKey: values['api-key'],
      rateLimit: readRateLimit(values['rate-limit'] ?? 'on'),
      ...(file !== undefined && { customFields: readCustomFields(path.resolve(folder, file), file) }),
    },
  };
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
