// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import type { Surroundings } from './surroundings.js';

/** Surroundings of this process. */
export const processSurroundings: Surroundings = {
  folder: process.cwd(),
  environment: process.env,
  isTerminal: process.stderr.isTTY,
  print: (text) => process.stdout.write(`${text}\n`),
  printError: (text) => process.stderr.write(`${text}\n`),
  // Returns to the start of the line and clears it. A wrapped line could not be cleared.
  draw: (text) => process.stderr.write(`\r\u001b[2K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`),
  onStop(stop) {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  },
};
