/** A value by which a record is found. */
export type MatchKey = 'email' | 'phone';

/** An e-mail address or a phone number as it is compared; empty if nothing of it counts. */
export function foldedValue(key: MatchKey, value: string | null | undefined): string {
  const text = (value ?? '').trim().toLowerCase();
  return key === 'email' ? text : digitsOf(text);
}

/** `+49 (0)30 123`, `0049 30 123` and `+4930123` are one number. */
function digitsOf(text: string): string {
  const digits = text.replaceAll('(0)', '').replaceAll(/\D/g, '');
  return text.startsWith('+') ? digits : digits.replace(/^00/, '');
}

/** True for values that are the same as JSON. Members of an object may be in any order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b || ((a ?? null) === null && (b ?? null) === null)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isSame(Reflect.get(a, name), Reflect.get(b, name)));
}
