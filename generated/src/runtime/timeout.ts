// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** The longest delay that timers know; a longer one would fire at once. */
const longest = 2 ** 31 - 1;

/** What stands in for an option, and what makes the error for a wrong one. */
export interface Resolving {
  readonly fallback: number;
  refuse(fault: string): Error;
}

/** Milliseconds of an option; Infinity stands for no limit. */
export function resolveTimeout(name: string, option: unknown, { fallback, refuse }: Resolving): number {
  if (option === undefined) return fallback;
  if (option === 0 || option === Infinity) return Infinity;
  if (typeof option === 'number' && option > 0 && option <= longest) return option;
  throw refuse(
    `The option \`${name}\` is ${String(option)}. Write milliseconds from 1 to ${longest}, or 0 for no limit.`,
  );
}

/** The number of repetitions of an option. */
export function resolveRetries(option: unknown, fallback: number, refuse: (fault: string) => Error): number {
  if (option === undefined) return fallback;
  if (typeof option === 'number' && Number.isInteger(option) && option >= 0) return option;
  throw refuse(`The option \`retries\` is ${String(option)}. Write a whole number, 0 for none.`);
}
