import { inject } from 'vitest';
import { awaitWork } from '../../support/shared-work.js';

/** The site that all tests of built pages share. It is built for a folder of a host, which is harder than for its root. */
export interface BuiltSite {
  /** Folder with its files. */
  readonly root: string;
  readonly base: string;
  /** Where it says that it is. */
  readonly address: string;
  /** Where a browser finds it. */
  readonly url: string;
  readonly flags: readonly string[];
}

/** The built site. The setup makes it while the first tests run. */
export function builtSite(): Promise<BuiltSite> {
  return awaitWork<BuiltSite>(inject('site'));
}
