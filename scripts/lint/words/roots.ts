/** Paths that `npm run lint` checks, relative to the project's root. */
export const roots: readonly string[] = [
  'scripts',
  'test',
  'openapi',
  'generated/README.md',
  'generated/src/custom',
  'generated/src/v1',
  'generated/src/v2',
  'CONTRIBUTING.md',
  'README.md',
  'SECURITY.md',
];
