import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { kitFolders } from '../load/settings/kit-folders.js';

/**
 * Generates after every saved change. A worker that keeps running handles descriptions and the kit; a changed generator
 * file restarts the worker. An invalid file stops neither.
 *
 * @param helper Module that runs in a process of its own and gets the message of `watch-message.ts` after every run, so
 *   that a project can check the generated files. Default: none.
 * @returns the exit code, after the process was asked to end
 */
export async function watch(
  projectRoot: string,
  { helper, settingsFile }: { readonly helper?: string | undefined; readonly settingsFile?: string | undefined },
): Promise<number> {
  const generatorRoot = path.resolve(import.meta.dirname, '..');
  const copied = kitFolders.map((folder) => path.join(generatorRoot, 'kit', folder));
  const watcher = watchFiles(generatorRoot, {
    ignored: (file, stats) =>
      copied.some((folder) => file.startsWith(folder)) || (stats?.isFile() === true && !file.endsWith('.ts')),
    ignoreInitial: true,
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
  });
  const listener = helper === undefined ? undefined : fork(helper, RUNNING_TYPESCRIPT);
  const start = () => startWorker(path.join(generatorRoot, 'watch-worker.ts'), { settingsFile, listener });
  let worker = Promise.resolve(start());
  watcher.on('all', (_event, file) => {
    console.log(`${path.relative(projectRoot, file)} changed.`);
    worker = worker.then(stopWorker).then(start);
  });
  await askedToEnd();
  await watcher.close();
  await stopWorker(await worker);
  if (listener) await stopWorker(listener);
  return 0;
}

/**
 * Ctrl-C, a SIGTERM, or the end of the process that started this one: npm passes a SIGTERM on to a shell, and most
 * shells end without passing it on.
 */
function askedToEnd(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const end = () => {
      clearInterval(timer);
      resolve();
    };
    const timer = setInterval(() => process.ppid !== parent && end(), 500);
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
}

const RUNNING_TYPESCRIPT = { execArgv: ['--import', 'tsx'] };

interface WorkerSettings {
  readonly settingsFile: string | undefined;
  readonly listener: ChildProcess | undefined;
}

function startWorker(file: string, { settingsFile, listener }: WorkerSettings): ChildProcess {
  const worker = fork(file, settingsFile === undefined ? [] : [settingsFile], RUNNING_TYPESCRIPT);
  worker.on('message', (message) => listener?.connected && listener.send(message));
  worker.on('exit', (code) => {
    if (code) console.error('The generator could not be run. Fix the file above; saving it runs it again.');
  });
  return worker;
}

/** Lets the worker finish writing, because two workers must not write at the same time. */
async function stopWorker(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const exit = once(worker, 'exit');
  if (worker.connected) worker.disconnect();
  await exit;
}
