// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** The longest delay that timers know; a longer one would fire at once. */
const longest = 2 ** 31 - 1;

/** Milliseconds of an option `timeout`; Infinity stands for no limit. `refuse` makes the error. */
export function resolveTimeout(option: unknown, fallback: number, refuse: (fault: string) => Error): number {
  if (option === undefined) return fallback;
  if (option === 0 || option === Infinity) return Infinity;
  if (typeof option === 'number' && option > 0 && option <= longest) return option;
  throw refuse(
    `The option \`timeout\` is ${String(option)}. Write milliseconds from 1 to ${longest}, or 0 for no limit.`,
  );
}
