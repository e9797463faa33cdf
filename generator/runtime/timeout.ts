// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** The longest delay that timers know; a longer one would fire at once. */
const longest = 2 ** 31 - 1;

/** How long a call may take and how often it is sent again. */
export interface CallLimits {
  /** Milliseconds of one attempt; Infinity for no limit. */
  readonly timeout: number;
  /** Milliseconds of the whole call; Infinity for no limit. */
  readonly deadline: number;
  /** How often it may be sent again after a failure. */
  readonly retries: number;
}

/** The options as callers give them. */
interface CallLimitOptions {
  readonly timeout?: unknown;
  readonly deadline?: unknown;
  readonly retries?: unknown;
}

/** Reads the options that limit a call; `defaults` stand in for those that are missing, `refuse` makes the error. */
export function resolveCallLimits(
  options: CallLimitOptions,
  defaults: CallLimits,
  refuse: (fault: string) => Error,
): CallLimits {
  const readTime = (name: 'timeout' | 'deadline'): number => {
    const option = options[name];
    if (option === undefined) return defaults[name];
    if (option === 0 || option === Infinity) return Infinity;
    if (typeof option === 'number' && option > 0 && option <= longest) return option;
    throw refuse(
      `The option \`${name}\` is ${String(option)}. Write milliseconds from 1 to ${longest}, or 0 for no limit.`,
    );
  };
  const { retries = defaults.retries } = options;
  const limits = { timeout: readTime('timeout'), deadline: readTime('deadline'), retries: retries as number };
  if (Number.isInteger(retries) && limits.retries >= 0) return limits;
  throw refuse(`The option \`retries\` is ${String(retries)}. Write a whole number, 0 for none.`);
}
