export { packageName } from './runtime/package-name.js';
export const packageVersion = '0.1.0';
