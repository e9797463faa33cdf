#!/usr/bin/env node
import { runProgram } from './program.js';
import type { Surroundings } from './surroundings.js';

const surroundings: Surroundings = {
  folder: process.cwd(),
  environment: process.env,
  isTerminal: process.stderr.isTTY,
  print: (text) => process.stdout.write(`${text}\n`),
  printError: (text) => process.stderr.write(`${text}\n`),
  onStop(stop) {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  },
};

process.exitCode = await runProgram(process.argv.slice(2), surroundings);
