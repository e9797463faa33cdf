/**
 * Headers of an API whose limit is never reached. A client that paces itself needs them: without them it keeps to
 * the limit that the API documents.
 */
export const plenty = {
  'RateLimit-Limit': '1000000000',
  'RateLimit-Remaining': '999999999',
  'RateLimit-Reset': '60',
} as const;
