import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

/** The frameworks are installed in this folder only, so its tests are not among those of `npm test`. */
export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^heffl\/webhooks$/,
        replacement: path.resolve(root, '../../generated/src/custom/webhooks/index.ts'),
      },
    ],
  },
  test: { root, include: ['frameworks/*.spec.ts'] },
});
