import path from 'node:path';
import { buildPackage } from './support/package-build.js';

/** Builds generated/dist/: ES modules and CommonJS, one file per module, with declarations. `npm run build` */
const complaints = await buildPackage(path.resolve(import.meta.dirname, '../generated'));
if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exitCode = 1;
} else {
  console.log('Built generated/dist/.');
}
