// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { invalidArgument } from '../errors/client-errors.js';
import type { CallName } from '../errors/error.js';
import { nameParameter } from '../errors/quote.js';

/** Bytes. Many servers and proxies reject a request line of more than 8 KiB, with an unclear error. */
const longest = 8000;

/** Rejects a URL that is too long, and names its longest part. URLs are ASCII: a character is a byte. */
export function checkLength(url: string, call: CallName): void {
  if (url.length <= longest) return;
  const [most = ''] = url.split(/[?&]/).sort((a, b) => b.length - a.length);
  const what = url.startsWith(most) ? 'the path' : nameParameter(most.replace(/=.*/s, ''));
  throw invalidArgument(
    `${what} takes ${most.length} of the ${url.length} bytes of the URL. More than ${longest} are not sent.`,
    call,
  );
}
