import { actions } from './actions.js';

/** Does one action in a folder, in a process of its own: `node act.mjs <action> <folder>`. */
const [name = '', root = ''] = process.argv.slice(2);
await actions[name]?.run(root);
