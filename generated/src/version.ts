export { packageName } from './runtime/errors/package-name.js';
export const packageVersion = '0.1.0';
