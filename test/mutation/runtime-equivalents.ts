import type { Equivalent } from './verdict.js';

/**
 * Mutants of the runtime and of the checks that nothing can catch: what they change, nobody sees. Each is named as the first
 * line of its diff is, by file, by what stands there and by what the mutant has in its place.
 */
export const runtimeEquivalents: readonly Equivalent[] = [
  ...because('for the compiler asks for this value, and no run comes to it: what stands before it is always there', {
    'api-key.ts': ['\'\' -> "Stryker was here!"'],
    'failures.ts': ['\'\' -> "Stryker was here!"'],
    'ids.ts': ['\'\' -> "Stryker was here!"'],
    'prepare-list.ts': ['\'\' -> "Stryker was here!"'],
    'rate-budget.ts': ['report?.resetAfter -> report.resetAfter'],
    'rate-headers.ts': ['\'\' -> "Stryker was here!"'],
    'send.ts': ['\'\' -> "Stryker was here!"'],
    'iteration.ts': ['this.#page?.nextCursor -> this.#page.nextCursor'],
  }),
  ...because('for a missing function or object throws there, and every error there is caught on purpose', {
    'environment.ts': [
      'process?.env?.[name] -> process?.env[name]',
      'Deno?.env?.get -> Deno?.env.get',
      'Deno?.env -> Deno.env',
    ],
    'observer.ts': [
      'hooks[name]?.(event as never) -> hooks[name](event as never)',
      'result instanceof Promise -> true',
    ],
    'rate-limiter-flexible.ts': ['onError?.(error) -> onError(error)'],
  }),
  ...because('for a function that ends without a word gives undefined too', {
    'api-error.ts': ['{ return undefined; } -> {}'],
    'environment.ts': ['{ return undefined; } -> {}'],
    'redirect.ts': ['{ return undefined; } -> {}'],
    'resume-token.ts': ['{ place: undefined, size: undefined } -> {}'],
  }),
  ...because(
    'for both sides of the boundary come to the same: of two equal values either is right, and no clock distinguishes equal times',
    {
      'excerpt.ts': ['line.length > longest -> line.length >= longest'],
      'pagination.ts': ['place.index > 0 -> place.index >= 0', 'place.index > 0 -> true'],
      'rate-budget.ts': [
        'resetAt > current.resetAt + half -> resetAt >= current.resetAt + half',
        'resetAt > current.resetAt - half -> resetAt >= current.resetAt - half',
        'time > begin -> time >= begin',
      ],
      'rate-headers.ts': ['value < EPOCH -> value <= EPOCH', 'value < EPOCH * 1000 -> value <= EPOCH * 1000'],
      'send.ts': ['delay > 0 -> delay >= 0', 'delay > 0 -> true', 'left <= 0 -> left < 0'],
      'request-queue.ts': [
        '(a.order ?? 0) < (b.order ?? 0) -> (a.order ?? 0) <= (b.order ?? 0)',
        'a.priority > b.priority -> a.priority >= b.priority',
      ],
    },
  ),
  ...because('for what comes next does nothing where there is nothing to do: the check only saves the work', {
    'rate-budget.ts': ['this.#uncounted[0] !== undefined -> true'],
    'redact.ts': ['inner === undefined -> false'],
    'resolve-observer.ts': [
      'entry !== undefined -> true',
      'watchers.length > 0 -> true',
      '[hooks, logHooks(logger ?? console, level, redact)].filter((entry) => entry !== undefined) -> [hooks, logHooks(logger ?? console, level, redact)]',
    ],
    'response-copy.ts': ['!known -> true', 'status >= 200 -> true'],
    'send.ts': ['planned && 0 -> false'],
    'shared-registry.ts': ['!entry.deref() -> false'],
    'request-queue.ts': ['cancel -> true', 'index === -1 -> false'],
    'iteration.ts': [
      'from === 0 && to === page.items.length -> false',
      'cursor === undefined -> false',
      'place.cursor !== undefined -> true',
    ],
  }),
  ...because('for another check, before or after it, rejects or accepts the same', {
    'base-url.ts': ['/v\\d+$/ -> /v\\d+/', '/[?#].*$/s -> /[?#].*/s'],
    'logger.ts': ["level === 'debug' -> true", "level === 'off' -> false", '\'off\' -> ""', 'body === null -> false'],
    'pause.ts': ['signal?.aborted -> false'],
    'resolve-observer.ts': ['logVariable === undefined -> false', '\'off\' -> ""'],
    'send.ts': ['left <= 0 -> false'],
  }),
  ...because('for nothing reads it: the list only has to be one, or the number only has to grow', {
    'json.ts': ['[] -> ["Stryker was here"]'],
    'pagination.ts': ['[] -> ["Stryker was here"]'],
    'resume-token.ts': ['[] -> ["Stryker was here"]'],
    'url-length.ts': ['\'\' -> "Stryker was here!"'],
  }),
  ...because('for runtimes have all of these members, or none is asked for', {
    'sendable.ts': ['request[name] !== undefined -> true'],
  }),
  ...because('for what it holds is looked at nowhere, or the check after it says the same of such a value', {
    'check.ts': [
      '[] -> ["Stryker was here"]',
      "faults.some(({ keyword, path }) => keyword === 'type' && path === none.path) -> faults.every(({ keyword, path }) => keyword === 'type' && path === none.path)",

      'fitting.length === 0 -> true',
      'rule -> true',
      'additionalProperties === undefined -> true',
    ],
    'checks-of.ts': ['\'\' -> "Stryker was here!"'],
    'drifts-of.ts': ['Object.keys(schema).length === 0 -> false'],
    'shapes.ts': ["type === 'string' -> true"],
    'formats.ts': [
      '[] -> ["Stryker was here"]',
      'year === undefined -> false',
      'Number(year) + 400 -> Number(year) - 400',
      '\'\' -> "Stryker was here!"',
      '\'+\' -> ""',
    ],
    'rules.ts': [
      'minLength === 0 && maxLength === Infinity -> false',
      'pattern === undefined -> false',
      'format === undefined -> false',
    ],
  }),
  ...because(
    'for it stands outside of functions, and a module is not loaded anew for it: test/generator/kit/validate/drifts-of.test.ts would notice',
    {
      'drift-error.ts': ['\'DriftError\' -> ""'],
      'drifts-of.ts': [
        "['unknown', 'x-extensible-enum', 'enum', 'const', 'additionalProperties', 'unevaluatedProperties'] -> []",
        '\'unknown\' -> ""',
        '\'x-extensible-enum\' -> ""',
        '\'enum\' -> ""',
        '\'const\' -> ""',
        '\'additionalProperties\' -> ""',
        '\'unevaluatedProperties\' -> ""',
      ],
    },
  ),
  ...because('for undefined or Infinity comes out of what follows as well', {
    'send.ts': ['limiter === undefined -> false', 'left <= call.timeout -> left < call.timeout'],
    'resolve-observer.ts': ['watchers.length > 0 -> watchers.length >= 0'],
    'response-copy.ts': ['status <= 599 -> status < 599'],
  }),
  ...because('for the same pages are asked for either way, and nobody changes the fields of a copied error', {
    'page-promise.ts': ['false -> true'],
    'redact.ts': ['true -> false'],
  }),
  ...because(
    'for only a process of its own, or another runtime, notices; test/generator/kit/runtime/send/process.test.ts does',
    {
      'clock.ts': [
        '!isAwaited -> true',
        '(timer as { unref?: () => void }).unref?.() -> (timer as { unref?: () => void; }).unref()',
      ],
    },
  ),
];

function because(why: string, mutants: Readonly<Record<string, readonly string[]>>): Equivalent[] {
  return Object.entries(mutants).flatMap(([file, changes]) =>
    changes.map((change) => ({ pattern: exactly(`${file}: ${change}`), why })),
  );
}

/** Matches a diff whose first line is this one. */
function exactly(line: string): RegExp {
  return new RegExp(`^${line.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)}\n`);
}
