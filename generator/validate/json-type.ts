// Hand-written in generator/validate/. The copy in generated/ is replaced by `npm run generate`.
import type { Schema } from './api-schemas.js';

/** The types that a schema names; none where it leaves them open. */
export function typesOf({ type }: Schema): readonly string[] {
  if (type === undefined) return [];
  return typeof type === 'string' ? [type] : type;
}

/** Whether a value is of a type of JSON Schema. */
export function typeOf(value: unknown, type: string): boolean {
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  if (type === 'object') return isPlainObject(value);
  return nameType(value) === type;
}

/** The type of a value, as JSON has it. */
export function nameType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Whether a value is what JSON calls an object. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
