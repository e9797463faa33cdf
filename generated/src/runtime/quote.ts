// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
const longest = 60;

/**
 * Shows a value in an error message: strings quoted, objects by their kind only.
 * A long string is not cut but left out: a piece of a secret would not be found again and taken out.
 */
export function quote(value: unknown): string {
  if (typeof value === 'string') {
    return value.length > longest ? `a string of ${value.length} characters` : JSON.stringify(value);
  }
  if (Array.isArray(value)) return 'an array';
  if (value instanceof Date) return 'an invalid date';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'bigint') return `${value}n`;
  return String(value);
}
