import { redocly } from './support/redocly.js';

/** Lints both descriptions with Redocly and the rules in openapi/rules/. `npm run lint:openapi` */
process.exitCode = redocly('lint', ...process.argv.slice(2));
