import { spawn } from 'node:child_process';
import type { Tour } from './carried/tour-result.js';

/** What a program printed, and how it ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

/** A runtime that hangs is ended after this many milliseconds. */
const PATIENCE = 90_000;

/** Runs a program to its end. */
export function runProgram(file: string, args: readonly string[], folder: string): Promise<Ended> {
  const child = spawn(file, args, { cwd: folder, env: { ...process.env, NO_COLOR: '1' }, timeout: PATIENCE });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Takes the tour in a program that prints what it showed. */
export async function tourOfCommand(file: string, args: readonly string[], folder: string): Promise<Tour> {
  const { exitCode, output } = await runProgram(file, args, folder);
  const found = /^TOUR (.*)$/m.exec(output)?.[1];
  if (found === undefined) throw new Error(`It ended with ${exitCode} and printed:\n${output}`);
  return JSON.parse(found) as Tour;
}
