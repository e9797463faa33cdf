import path from 'node:path';

// All that the application may read: the packages are in a folder above.
export default { turbopack: { root: path.resolve(import.meta.dirname, '../..') } };
