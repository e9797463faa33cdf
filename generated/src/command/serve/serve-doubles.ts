// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../command.js';
import { serveFetch } from '../fetch-server.js';
import type { Surroundings } from '../surroundings.js';
import type { ServeOptions } from './options.js';
import { responder } from './respond.js';
import type { Serving } from './serving.js';

/** Doubles to serve, and what to print about them. */
export interface Served extends Omit<Serving, 'log' | 'doubles'> {
  /** Lines for the terminal, once the server listens. */
  greeting(address: string): readonly string[];
}

/** Serves doubles until the process is asked to end. Returns the exit code. */
export async function serveDoubles(
  served: Served,
  { port, isQuiet }: Pick<ServeOptions, 'port' | 'isQuiet'>,
  surroundings: Surroundings,
): Promise<number> {
  const doubles = [...new Set(served.apis.map(({ double }) => double))];
  served.reset();
  const respond = responder({ ...served, doubles, log: isQuiet ? undefined : surroundings });
  const server = await serveFetch(respond, port);
  const stopped = new Promise<void>((resolve) => surroundings.onStop(resolve));
  surroundings.print(served.greeting(server.address).join('\n'));
  await stopped;
  await server.close();
  return 0;
}

/**
 * Makes doubles with options of the command line.
 *
 * @throws {UsageError} an option is invalid
 */
export function makeDoubles<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}
