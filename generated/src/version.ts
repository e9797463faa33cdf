// SPDX-License-Identifier: 0BSD
// Generated from package.json. Do not edit: change the description and run the generator.

export { packageName } from './runtime/errors/package-name.js';
export const packageVersion = '0.1.0';
