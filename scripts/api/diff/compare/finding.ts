import type { OpenApiDocument } from '../../../../generator/document/document.js';
import type { Audience, Bump } from '../change/change.js';

/** A difference between two schemas, before it is known whose it is. */
export interface Finding {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly audience: Audience;
  readonly bump: Bump;
}

/** A comparison of what goes in (what callers give) or of what comes out (what readers get). */
export interface Comparison {
  readonly before: OpenApiDocument;
  readonly after: OpenApiDocument;
  readonly direction: 'input' | 'output';
  /** How the whole is called where the path is empty: `The body`. */
  readonly whole: string;
  readonly found: Finding[];
}

type Said = Pick<Finding, 'path' | 'rule' | 'message'>;

/** Less is allowed than before: it breaks who gives, and serves who takes. */
export function narrowed(comparison: Comparison, said: Said): void {
  comparison.found.push(comparison.direction === 'input' ? breaking('callers', said) : harmless(said));
}

/** More is allowed than before: it serves who gives, and breaks who takes. */
export function widened(comparison: Comparison, said: Said): void {
  comparison.found.push(comparison.direction === 'output' ? breaking('readers', said) : harmless(said));
}

/** A change that breaks everyone on this side. */
export function broken(comparison: Comparison, said: Said): void {
  comparison.found.push(breaking(comparison.direction === 'input' ? 'callers' : 'readers', said));
}

/** It breaks nobody. `bump` is what it demands nevertheless. Default: `minor`. */
export function noted(comparison: Comparison, said: Said, bump: Bump = 'minor'): void {
  comparison.found.push({ ...said, audience: 'nobody', bump });
}

function breaking(audience: Audience, said: Said): Finding {
  return { ...said, audience, bump: 'major' };
}

function harmless(said: Said): Finding {
  return { ...said, audience: 'nobody', bump: 'minor' };
}

/** The path as a sentence begins with it. */
export function named(comparison: Comparison, path: string): string {
  return path === '' ? comparison.whole : `\`${path}\``;
}

/** An enum in a sentence. */
export function listed(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ');
}
