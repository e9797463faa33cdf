// Hand-written in generator/kit/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** Name of the package. This file stands in, for tests of the runtime, for the one that is generated at the same path. */
export const packageName = 'client-runtime';
