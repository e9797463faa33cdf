import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { watch as watchFiles, type FSWatcher } from 'chokidar';
import { kitFolders } from '../load/settings/kit-folders.js';

/** False for the installed program: its files are bundled into one folder, and do not change. */
const IS_SOURCE = import.meta.filename.endsWith('.ts');
/** Folder of the generator. */
const ROOT = IS_SOURCE ? path.resolve(import.meta.dirname, '..') : import.meta.dirname;
const FORKING = IS_SOURCE ? { execArgv: ['--import', 'tsx'] } : {};

/**
 * Generates after every saved change. A worker that keeps running handles descriptions and the kit; a changed source
 * file of the generator restarts the worker. An invalid file stops neither.
 *
 * @param helper Module that runs in a process of its own and gets the message of `watch-message.ts` after every run, so
 *   that a project can check the generated files. Default: none.
 * @returns the exit code, after the process was asked to end
 */
export async function watch(
  projectRoot: string,
  { helper, settingsFile }: { readonly helper?: string | undefined; readonly settingsFile?: string | undefined },
): Promise<number> {
  const watcher = IS_SOURCE ? await watchSources() : undefined;
  const listener = helper === undefined ? undefined : fork(helper, FORKING);
  const start = () => startWorker({ settingsFile, listener });
  let worker = Promise.resolve(start());
  watcher?.on('all', (_event, file) => {
    console.log(`${path.relative(projectRoot, file)} changed.`);
    worker = worker.then(stopWorker).then(start);
  });
  await askedToEnd();
  await watcher?.close();
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

/** Watches the files of the generator that the worker does not watch itself. */
async function watchSources(): Promise<FSWatcher> {
  const copied = kitFolders.map((folder) => path.join(ROOT, 'kit', folder));
  const watcher = watchFiles(ROOT, {
    ignored: (file, stats) =>
      copied.some((folder) => file.startsWith(folder)) || (stats?.isFile() === true && !file.endsWith('.ts')),
    ignoreInitial: true,
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
  });
  return watcher;
}

interface WorkerSettings {
  readonly settingsFile: string | undefined;
  readonly listener: ChildProcess | undefined;
}

function startWorker({ settingsFile, listener }: WorkerSettings): ChildProcess {
  const file = path.join(ROOT, `watch-worker${path.extname(import.meta.filename)}`);
  const worker = fork(file, settingsFile === undefined ? [] : [settingsFile], FORKING);
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
