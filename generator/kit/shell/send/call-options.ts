// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../../command/command.js';
import type { Surroundings } from '../../command/surroundings.js';
import { readHeaders } from '../read/headers.js';
import type { Line } from '../read/read-line.js';
import type { CallOptions } from './send-call.js';

/** Options of a call, as its flags give them. It ends when the process is asked to. */
export function callOptions({ flags }: Line, { onStop }: Surroundings): CallOptions {
  const stop = new AbortController();
  onStop(() => stop.abort());
  const maxItems = flags['max-items'];
  if (maxItems !== undefined && !/^\d+$/.test(String(maxItems)))
    throw new UsageError(`--max-items is ${JSON.stringify(maxItems)}. Write a whole number.`);
  return {
    headers: readHeaders([flags['header'] ?? []].flat().map(String)),
    signal: stop.signal,
    isWhole: flags['all'] === true,
    maxItems: maxItems === undefined ? undefined : Number(maxItems),
    resume: flags['resume'] as string | undefined,
  };
}
