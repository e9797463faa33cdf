import { writeFile } from 'node:fs/promises';
import { installGenerator } from './install-generator.js';
import { installPackage } from './install.js';

/** Installs the package or the generator below a folder, and writes to a file where things are: `<what> <folder> <file>`. */
const [what = '', folder = '', file = ''] = process.argv.slice(2);
const install = what === 'generator' ? installGenerator : installPackage;
await writeFile(file, JSON.stringify(await install(folder)));
