#!/usr/bin/env node
import { processSurroundings } from '../../command/process-surroundings.js';
import { runProgram } from '../../command/program.js';
import { program } from './program.js';
import { proxyFetch } from './proxy/proxy-fetch.js';

process.exitCode = await runProgram(process.argv.slice(2), { ...processSurroundings, fetch: proxyFetch() }, program);
