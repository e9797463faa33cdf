// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import { ClosedOutputError, type Surroundings } from './surroundings.js';

/** Surroundings of this process. */
export const processSurroundings: Surroundings = {
  folder: process.cwd(),
  environment: process.env,
  isTerminal: process.stderr.isTTY,
  output: {
    isTerminal: process.stdout.isTTY,
    columns: process.stdout.columns ?? 80,
    write: (content) =>
      new Promise((resolve, reject) => {
        process.stdout.write(content, (error) => {
          if (!error) resolve();
          else reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new ClosedOutputError() : error);
        });
      }),
  },
  async readInput() {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
  print: (text) => process.stdout.write(`${text}\n`),
  printError: (text) => process.stderr.write(`${text}\n`),
  // Returns to the start of the line and clears it. A wrapped line could not be cleared.
  draw: (text) => process.stderr.write(`\r\u001b[2K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`),
  onStop(stop) {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  },
};

// The callback of `write` reports it, too; without a listener, the process would end with a stack.
process.stdout.on('error', () => undefined);
