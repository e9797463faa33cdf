// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import { refuseArgument } from './client-errors.js';
import type { CallName } from './error.js';

/** Bytes. Servers and proxies commonly refuse a request line of more than 8 KiB, and say little about it. */
const longest = 8000;

/** Refuses a URL that would be too long, and says what makes it so. URLs are ASCII: a character is a byte. */
export function checkLength(url: string, call: CallName): void {
  if (url.length <= longest) return;
  let part = 'the path';
  let size = url.split('?', 1).join().length;
  for (const pair of url.slice(size + 1).split('&')) {
    if (pair.length <= size) continue;
    size = pair.length;
    part = `the query parameter \`${pair.split('=', 1).join()}\``;
  }
  const fault = `The URL would be ${url.length} bytes long, of which ${part} takes ${size}; many servers and proxies refuse more than ${longest}. Nothing was sent. Ask for less at a time, in several calls.`;
  throw refuseArgument(fault, call);
}
