import { writeFile } from 'node:fs/promises';
import { installPackage } from './install.js';

/** Installs the package below a folder, and writes to a file where things are: `<folder> <file>`. */
const [folder = '', file = ''] = process.argv.slice(2);
await writeFile(file, JSON.stringify(await installPackage(folder)));
