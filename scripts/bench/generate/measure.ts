import { spawn } from 'node:child_process';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a run of a generator took. */
export interface Run {
  /** Milliseconds from start to end. */
  readonly wall: number;
  /** Milliseconds of all its Node processes. */
  readonly cpu: number;
  /** MiB of the largest of them. */
  readonly memory: number;
  readonly said: string;
}

/** Runs Node and measures it. Throws where it fails. */
export async function measure(args: readonly string[], cwd: string, usageFile: string): Promise<Run> {
  await rm(usageFile, { force: true });
  const preload = path.join(import.meta.dirname, 'usage.cjs');
  const env = { ...process.env, NODE_OPTIONS: `--require ${preload}`, BENCH_USAGE: usageFile };
  const start = performance.now();
  const { code, said } = await run(args, cwd, env);
  const wall = performance.now() - start;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${said}`);
  const lines = (await readFile(usageFile, 'utf8')).trim().split('\n');
  const used = lines.map((line) => JSON.parse(line) as { cpu: number; rss: number });
  return {
    wall,
    cpu: used.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: Math.max(...used.map(({ rss }) => rss)),
    said,
  };
}

/** Files and bytes below a folder. */
export async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(file.parentPath, file.name))).size));
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Starts Node, and gives how it ended and what it said. */
export function run(args: readonly string[], cwd: string, env = process.env): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (text) => (said += String(text)));
    child.stderr.on('data', (text) => (said += String(text)));
    child.once('exit', (code) => resolve({ code: code ?? 1, said }));
  });
}
