import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  resolve: {
    alias: [
      { find: /^heffl$/, replacement: path.join(root, 'generated/src/v2/index.ts') },
      { find: /^heffl\/v1$/, replacement: path.join(root, 'generated/src/v1/index.ts') },
    ],
  },
  test: {
    root,
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/closing-line.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Compilers and packing run side by side with everything else on two cores.
    maxWorkers: 2,
  },
});
