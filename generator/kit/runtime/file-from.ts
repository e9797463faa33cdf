// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { ArgumentError } from './errors/client-errors.js';
import { quote } from './errors/quote.js';

/** Settings of a file that is sent. */
export interface FileOptions {
  /** Its name for the server. Default: the last part of the path. */
  readonly name?: string | undefined;
  /** Its media type: `image/png`. Default: none, so that the type of the description holds, or `application/octet-stream`. */
  readonly type?: string | undefined;
}

/** The part of `node:fs` that is used. Not every program that type-checks this has the types of Node. */
interface FileSystem {
  openAsBlob(path: string | URL, options: { readonly type: string }): Promise<Blob>;
}

// In a variable, so that bundlers and compilers for browsers do not look for it.
const FILE_SYSTEM: string = 'node:fs';

/**
 * Opens a file of this machine, to be sent as a body or as a part of one. It is read while it is sent, not before, and again
 * if the request is repeated. It must not change until then.
 *
 * @throws {ArgumentError} the file cannot be opened
 * @example
 * await client.photos.create({ photo: await fileFrom('photos/rex.png', { type: 'image/png' }) });
 */
export async function fileFrom(path: string | URL, { name, type = '' }: FileOptions = {}): Promise<File> {
  try {
    const { openAsBlob } = (await import(FILE_SYSTEM)) as FileSystem;
    const content = await openAsBlob(path, { type });
    return new File([content], name ?? lastPart(path), { type });
  } catch (cause) {
    throw new ArgumentError(`The file ${quote(String(path))} cannot be opened.`, { cause });
  }
}

function lastPart(path: string | URL): string {
  if (path instanceof URL) return decodeURIComponent(path.pathname.split('/').at(-1) ?? '');
  return path.split(/[/\\]/).at(-1) ?? '';
}
