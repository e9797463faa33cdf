import path from 'node:path';
import { BaseResolver, ResolveError, type Config, type Source } from '@redocly/openapi-core';
import { fileFault } from '../guard/references.js';

/** Limits of what is read for one description. */
export interface ReadScope {
  /** Absolute path of the root file. */
  readonly rootPath: string;
  /** Follow references to addresses and to files outside the folder of the root file too; default: no. */
  readonly allowOutside?: boolean | undefined;
}

/**
 * Reads files for Redocly, which follows references by itself: only those in the folder of the description's root file.
 * `readFiles` reports references to others with their place; this holds for any way in which Redocly may find one.
 */
export class GuardedResolver extends BaseResolver {
  readonly #scope: ReadScope;

  constructor(config: Config, scope: ReadScope) {
    super(config.resolve);
    this.#scope = scope;
  }

  override loadExternalRef(absoluteRef: string): Promise<Source> {
    const { rootPath, allowOutside } = this.#scope;
    const isFree = allowOutside === true || absoluteRef === rootPath;
    const fault = isFree ? undefined : fileFault(absoluteRef, path.dirname(rootPath));
    if (fault !== undefined) return Promise.reject(new ResolveError(new Error(`${absoluteRef} ${fault}.`)));
    return super.loadExternalRef(absoluteRef);
  }
}
