/** Work on strings while a program ran. */
export interface Work {
  /** Characters that were handed to functions which go through all of a string. */
  characters: number;
}

type Callable = (this: unknown, ...given: unknown[]) => unknown;

/** Functions that may go through the whole string they are called on. */
const OF_STRINGS = [
  'split',
  'replace',
  'replaceAll',
  'match',
  'matchAll',
  'search',
  'trim',
  'trimStart',
  'trimEnd',
  'toLowerCase',
  'toUpperCase',
  'normalize',
] as const;

/** True while the world works, whose own work is not the client's, and within a function that is counted. */
let isPaused = false;

/**
 * Counts the characters that the client hands to functions of strings and JSON: what it does with a
 * response must grow with the response's size and no faster. What such a function calls itself is not counted again.
 * Returns what puts the functions back. It takes each pattern to be linear, which is held elsewhere. `RegExp.prototype` stays as it is: the engine slows
 * down every expression of the process once one of its functions was replaced.
 */
export function countWork(work: Work): () => void {
  const count: Counter = (owner, name, sizeOf) => {
    const methods = owner as Record<string, Callable>;
    const real = methods[name] as Callable;
    methods[name] = function counting(...given) {
      if (isPaused) return real.apply(this, given);
      isPaused = true;
      try {
        const result = real.apply(this, given);
        work.characters += sizeOf({ self: this, given, result });
        return result;
      } finally {
        isPaused = false;
      }
    };
    return () => {
      methods[name] = real;
    };
  };
  const restores = [
    ...OF_STRINGS.map((name) => count(String.prototype, name, ({ self }) => String(self).length)),
    // A piece costs its own length.
    ...['slice', 'substring'].map((name) => count(String.prototype, name, ({ result }) => String(result).length)),
    count(JSON, 'parse', ({ given: [text] }) => String(text).length),
    count(JSON, 'stringify', ({ result }) => String(result).length),
    leaveOutStacks(),
  ];
  return () => restores.forEach((restore) => restore());
}

interface CountedCall {
  readonly self: unknown;
  readonly given: readonly unknown[];
  readonly result: unknown;
}

type Counter = (owner: object, name: string, sizeOf: (call: CountedCall) => number) => () => void;

/** The test runner maps stacks to sources, which is none of the client's work. */
function leaveOutStacks(): () => void {
  const real = Error.prepareStackTrace;
  if (!real) return () => undefined;
  Error.prepareStackTrace = (error, frames) => uncounted((): unknown => real(error, frames));
  return () => {
    Error.prepareStackTrace = real;
  };
}

/** Does something that is not counted: the work of a server, a network or a test. */
export function uncounted<T>(act: () => T): T {
  const wasPaused = isPaused;
  isPaused = true;
  try {
    return act();
  } finally {
    isPaused = wasPaused;
  }
}
