import { installPackage } from './install.js';

/** Installs the package below the folder that is named, and prints where things are. */
const [folder = ''] = process.argv.slice(2);
console.log(JSON.stringify(await installPackage(folder)));
