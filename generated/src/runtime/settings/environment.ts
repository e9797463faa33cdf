// Hand-written in generator/kit/runtime/. The copy in generated/ is replaced by `npm run generate`.
interface Globals {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  readonly Deno?: { readonly env?: { get(name: string): string | undefined } };
}

/** Reads an environment variable. Undefined where there are none, or where reading them is not permitted. */
export function readVariable(name: string): string | undefined {
  const { process, Deno } = globalThis as Globals;
  try {
    return process?.env?.[name] ?? Deno?.env?.get(name);
  } catch {
    return undefined;
  }
}
