import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

/** The tests of the runtime and of the checks that need no process, socket or memory of their own: they are run per mutant. */
export default defineConfig({
  resolve: {
    alias: [
      // Generated code imports the copies; the mutants are made in the originals.
      { find: /^(?:\.\.\/){1,2}(runtime|validate)\/(.*)\.js$/, replacement: path.join(root, 'generator/kit/$1/$2.ts') },
      { find: /^heffl$/, replacement: path.join(root, 'generated/src/v2/index.ts') },
      { find: /^heffl\/v1$/, replacement: path.join(root, 'generated/src/v1/index.ts') },
    ],
  },
  test: {
    root,
    include: [
      'test/generator/kit/runtime/**/*.test.ts',
      'test/generator/kit/validate/{check,drifts-of,formats,json-type,response-checks}.test.ts',
    ],
    exclude: ['test/generator/kit/runtime/**/{architecture,network,process,pagination-memory,redis}.test.ts'],
  },
});
