import type { OpenApiDocument } from '../../../../generator/document/document.js';
import type { Audience, Bump } from '../change/change.js';

/** A difference between two schemas, not yet assigned to an API. */
export interface Finding {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly audience: Audience;
  readonly bump: Bump;
}

/** A comparison of inputs (values of callers) or of outputs (values for readers). */
export interface Comparison {
  readonly before: OpenApiDocument;
  readonly after: OpenApiDocument;
  readonly direction: 'input' | 'output';
  /** Name of the whole for an empty path: `The body`. */
  readonly whole: string;
  readonly found: Finding[];
}

type Said = Pick<Finding, 'path' | 'rule' | 'message'>;

/** Fewer values are allowed than before: it breaks callers, and helps readers. */
export function narrowed(comparison: Comparison, said: Said): void {
  comparison.found.push(comparison.direction === 'input' ? breaking('callers', said) : harmless(said));
}

/** More values are allowed than before: it helps callers, and breaks readers. */
export function widened(comparison: Comparison, said: Said): void {
  comparison.found.push(comparison.direction === 'output' ? breaking('readers', said) : harmless(said));
}

/** A change that breaks everyone on this side. */
export function broken(comparison: Comparison, said: Said): void {
  comparison.found.push(breaking(comparison.direction === 'input' ? 'callers' : 'readers', said));
}

/** A change that breaks nobody. `bump` is its demand. Default: `minor`. */
export function noted(comparison: Comparison, said: Said, bump: Bump = 'minor'): void {
  comparison.found.push({ ...said, audience: 'nobody', bump });
}

function breaking(audience: Audience, said: Said): Finding {
  return { ...said, audience, bump: 'major' };
}

function harmless(said: Said): Finding {
  return { ...said, audience: 'nobody', bump: 'minor' };
}

/** The path as the start of a sentence. */
export function named(comparison: Comparison, path: string): string {
  return path === '' ? comparison.whole : `\`${path}\``;
}

/** An enum in a sentence. */
export function listed(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ');
}
