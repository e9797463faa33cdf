// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { refuseArgument } from '../errors/client-errors.js';
import type { CallName } from '../errors/error.js';

/** Bytes. Servers and proxies commonly refuse a request line of more than 8 KiB, and say little about it. */
const longest = 8000;

/** Refuses a URL that would be too long, and says what makes it so. URLs are ASCII: a character is a byte. */
export function checkLength(url: string, call: CallName): void {
  if (url.length <= longest) return;
  let most = '';
  for (const part of url.split(/[?&]/)) if (part.length > most.length) most = part;
  const what = url.startsWith(most) ? 'the path' : `query parameter \`${most.split('=', 1).join()}\``;
  throw refuseArgument(
    `${what} takes ${most.length} of the ${url.length} bytes of a URL; many servers reject more than ${longest}. Ask for less.`,
    call,
  );
}
