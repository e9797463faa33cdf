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
export interface Walk {
  readonly before: OpenApiDocument;
  readonly after: OpenApiDocument;
  readonly direction: 'input' | 'output';
  /** How the whole is called where the path is empty: `The body`. */
  readonly whole: string;
  readonly found: Finding[];
}

type Said = Pick<Finding, 'path' | 'rule' | 'message'>;

/** Less is allowed than before: it breaks who gives, and serves who takes. */
export function narrowed(walk: Walk, said: Said): void {
  walk.found.push(walk.direction === 'input' ? breaking('callers', said) : harmless(said));
}

/** More is allowed than before: it serves who gives, and breaks who takes. */
export function widened(walk: Walk, said: Said): void {
  walk.found.push(walk.direction === 'output' ? breaking('readers', said) : harmless(said));
}

/** It breaks whoever stands on this side. */
export function broken(walk: Walk, said: Said): void {
  walk.found.push(breaking(walk.direction === 'input' ? 'callers' : 'readers', said));
}

/** It breaks nobody. `bump` is what it demands nevertheless. Default: `minor`. */
export function noted(walk: Walk, said: Said, bump: Bump = 'minor'): void {
  walk.found.push({ ...said, audience: 'nobody', bump });
}

function breaking(audience: Audience, said: Said): Finding {
  return { ...said, audience, bump: 'major' };
}

function harmless(said: Said): Finding {
  return { ...said, audience: 'nobody', bump: 'minor' };
}

/** The path as a sentence begins with it. */
export function named(walk: Walk, path: string): string {
  return path === '' ? walk.whole : `\`${path}\``;
}

/** A list of values in a sentence. */
export function listed(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ');
}
