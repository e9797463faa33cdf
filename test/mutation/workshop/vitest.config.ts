import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../../..');

/**
 * The tests of the rules, of the generator, of the scripts that compare and release, and of the command. `MUTATION_TESTS`
 * names some of them, separated by commas, where few files are tried.
 */
export default defineConfig({
  resolve: {
    alias: [
      // Custom code imports the copies; the mutants are made in the originals.
      { find: /^(?:\.\.\/)+command\/(.*)\.js$/, replacement: path.join(root, 'generator/kit/command/$1.ts') },
      { find: /^heffl$/, replacement: path.join(root, 'generated/src/v2/index.ts') },
      { find: /^heffl\/v1$/, replacement: path.join(root, 'generated/src/v1/index.ts') },
    ],
  },
  test: {
    root,
    testTimeout: 60_000,
    include: process.env['MUTATION_TESTS']?.split(',') ?? [
      'test/openapi/{rules,settings}.test.ts',
      'test/generator/{build,check,document,emit,guard,load,plan}/**/*.test.ts',
      'test/generator/kit/command/**/*.test.ts',
      'test/generated/custom/command/**/*.test.ts',
      'test/scripts/{api/diff,release}/**/*.test.ts',
    ],
    // They run processes or a browser.
    exclude: ['test/generated/custom/command/serve-browser.test.ts', 'test/scripts/release/verify.test.ts'],
  },
});
