import type { ProvenanceLevel } from '../../../generator/model/docs.js';

/** Meaning of each level, in one sentence. openapi/README.md says the same. */
export const levelMeanings: Readonly<Record<ProvenanceLevel, string>> = {
  seed: 'Read in full in one of the documents this project started from.',
  documented: 'Its fields were read on a page of docs.heffl.com.',
  listed: 'docs.heffl.com names it, but its own page was not available. Its fields are taken from its siblings.',
  observed: 'Seen in public code that calls the API, in no documentation.',
  inferred: 'Our reasoning only. It may not exist.',
};

/** The guide that explains the levels. */
export const KNOWN_PAGE = 'guides/what-is-known';
