#!/usr/bin/env node
import { processSurroundings } from '../../command/process-surroundings.js';
import { runProgram } from '../../command/program.js';
import { program } from './program.js';

process.exitCode = await runProgram(process.argv.slice(2), processSurroundings, program);
