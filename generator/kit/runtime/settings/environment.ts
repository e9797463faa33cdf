// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
interface Globals {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  readonly Deno?: { readonly env?: { get(name: string): string | undefined } };
}

/** Reads an environment variable. Undefined if there are none, or if reading them is not permitted. */
export function readVariable(name: string): string | undefined {
  const { process, Deno } = globalThis as Globals;
  try {
    return process?.env?.[name] ?? Deno?.env?.get(name);
  } catch {
    return undefined;
  }
}
