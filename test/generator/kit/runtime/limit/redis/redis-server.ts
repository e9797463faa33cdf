import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../../../../../scripts/support/free-port.js';
import { runProgram } from '../../../../../../scripts/support/run-program.js';
import { startProgram } from '../../../../../support/start-program.js';

/** A Redis of this test's own. */
export interface RedisServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts a Redis on a free port of this machine, with nothing in it and nothing kept. */
export async function startRedis(): Promise<RedisServer> {
  const { exitCode } = await runProgram('redis-server', ['--version'], { folder: tmpdir() });
  if (exitCode !== 0)
    throw new Error('redis-server is missing. Install the Debian package: apt-get install redis-server');
  const port = await freePort();
  const folder = await mkdtemp(path.join(tmpdir(), 'redis-'));
  const settings = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no', daemonize: 'no' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const program = await startProgram('redis-server', args, { folder, ready: /Ready to accept connections/ });
  const stop = async () => {
    await program.stop('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  };
  return { port, stop };
}
