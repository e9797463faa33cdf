import { bundlePackage } from '../../generator/bundle/bundle-package.js';

/** Builds the package in a folder, in a process of its own: `build-one.ts <folder>`. */
const [folder = ''] = process.argv.slice(2);
await bundlePackage(folder);
