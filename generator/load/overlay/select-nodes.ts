import { exec, type JsonValue } from 'jsonpath-rfc9535';

/** Keys that lead from the root of a document to a value. */
export type Path = readonly (string | number)[];

/**
 * Paths of the values that an expression of RFC 9535 selects, each once.
 *
 * @throws {Error} the expression is none
 */
export function selectNodes(root: object, expression: string): Path[] {
  const found = new Map<string, Path>();
  exec(root as JsonValue, expression, (_value, path) => {
    const keys = path.map((key) => (typeof key === 'number' ? key : unescaped(key)));
    found.set(JSON.stringify(keys), keys);
  });
  return [...found.values()];
}

/** The library escapes keys as in a normalized path. */
function unescaped(key: string): string {
  return key.replaceAll(/\\(?:u([\da-f]{4})|(.))/gi, (_text, code: string | undefined, letter: string) =>
    code === undefined ? (CONTROLS[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const CONTROLS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
