/** Position at which a string stops being JSON. */
export interface JsonFault {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

const token =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w"]))/uy;

/** Tokens allowed next: a value, a key, or what follows one. */
type State = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or the end';

/** State of the scan: the tokens allowed next, and the open brackets. */
interface Scan {
  state: State;
  readonly open: string[];
}

/** Finds the position at which a string that `JSON.parse` rejects is invalid. Only some of Node's messages name it. */
export function jsonFault(text: string): JsonFault {
  const scan: Scan = { state: 'value', open: [] };
  token.lastIndex = 0;
  let at = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const next = step(scan, match);
    if (!next) break;
    scan.state = next;
    at = token.lastIndex;
  }
  return describe(text, at, scan);
}

/** Next state after a token; `undefined` if the token is not allowed here. */
function step({ state, open }: Scan, [, mark, value]: RegExpExecArray): State | undefined {
  if (value !== undefined) {
    if (state.startsWith('key')) return value.startsWith('"') ? ':' : undefined;
    return state.startsWith('value') ? ', or the end' : undefined;
  }
  if ((mark === '{' || mark === '[') && state.startsWith('value')) {
    open.push(mark);
    return mark === '{' ? 'key or }' : 'value or ]';
  }
  if (mark === '}' || mark === ']') return close(state, open, mark);
  if (mark === ':') return state === ':' ? 'value' : undefined;
  if (mark !== ',' || state !== ', or the end' || open.length === 0) return undefined;
  return open.at(-1) === '{' ? 'key' : 'value';
}

function close(state: State, open: string[], mark: string): State | undefined {
  const isEmpty = state === (mark === '}' ? 'key or }' : 'value or ]');
  if (open.at(-1) !== (mark === '}' ? '{' : '[') || (!isEmpty && state !== ', or the end')) return undefined;
  open.pop();
  return ', or the end';
}

function describe(text: string, from: number, { state, open }: Scan): JsonFault {
  const at = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  const before = text.slice(0, at).split('\n');
  const found =
    at >= text.length ? 'the file ends' : `there is ${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))}`;
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    what: `this is not JSON: ${found} where ${expectation(state, open.at(-1))} is expected.`,
  };
}

function expectation(state: State, open: string | undefined): string {
  const closing = open === '{' ? '"}"' : '"]"';
  if (state === ', or the end') return open === undefined ? 'the end' : `"," or ${closing}`;
  const what =
    { value: 'a value', key: 'a key in double quotation marks', ':': '":"' }[state.split(' ')[0] ?? ''] ?? state;
  return state.includes(' or ') ? `${what} or ${closing}` : what;
}
