/** Paths that `npm run lint` checks, relative to the project's root. */
export const roots: readonly string[] = [
  'scripts',
  'test',
  'openapi',
  'generated/src/custom/command',
  'generated/src/custom/testing',
  'generated/src/custom/webhooks',
  'SECURITY.md',
];
