/** Paths that `npm run lint` checks, relative to the project's root. */
export const roots: readonly string[] = [
  'scripts',
  'test',
  'openapi',
  'generator',
  'generated',
  'CONTRIBUTING.md',
  'README.md',
  'SECURITY.md',
];
