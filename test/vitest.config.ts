import path from 'node:path';
import { defineConfig } from 'vitest/config';
import LongestFirst from './support/longest-first.js';

const root = path.resolve(import.meta.dirname, '..');
const outside = 'test/package/**/*.test.ts';
const docs = 'test/docs/built/**/*.test.ts';

export default defineConfig({
  resolve: {
    alias: [
      { find: /^heffl$/, replacement: path.join(root, 'generated/src/v2/index.ts') },
      { find: /^heffl\/validate$/, replacement: path.join(root, 'generated/src/v2/validate.ts') },
      { find: /^heffl\/v1$/, replacement: path.join(root, 'generated/src/v1/index.ts') },
      {
        find: /^heffl\/opentelemetry$/,
        replacement: path.join(root, 'generated/src/runtime/telemetry/opentelemetry.ts'),
      },
      { find: /^heffl\/(recipes|testing|webhooks)$/, replacement: path.join(root, 'generated/src/custom/$1/index.ts') },
    ],
  },
  test: {
    root,
    reporters: ['default', './test/support/closing-line.ts'],
    // Only a test that hangs takes so long, even on a busy machine.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    // Compilers and packing run side by side with everything else on two cores.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Files share the modules that they import: loading them anew for each file took a fifth of all the time. So a test
    // restores everything that it changes.
    isolate: false,
    projects: [
      // Many tests run the copies of the kit in generated/; the setup rejects copies that are older than the kit.
      {
        extends: true,
        test: {
          name: 'inside',
          include: ['test/**/*.test.ts'],
          exclude: [outside, docs],
          globalSetup: ['./test/support/current-kit.ts'],
        },
      },
      // These look at the package from outside, as it is installed; the setup builds, packs and installs it once.
      {
        extends: true,
        test: { name: 'outside', include: [outside], globalSetup: ['./test/package/setup.ts'] },
      },
      // These look at the built site, some of them in a browser; the setup builds and serves it once.
      { extends: true, test: { name: 'docs', include: [docs], globalSetup: ['./test/docs/setup.ts'] } },
    ],
  },
});
