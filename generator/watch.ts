import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { handWrittenFolders } from './hand-written-folders.js';

/**
 * Generates after every saved change. Descriptions and files that are copied are handled by a worker that stays warm; a changed
 * generator file needs the worker started afresh. A broken file stops neither.
 *
 * @returns the exit code, once the process is told to end
 */
export async function watch(projectRoot: string): Promise<number> {
  const generatorRoot = path.join(projectRoot, 'generator');
  const copied = handWrittenFolders.map((folder) => path.join(generatorRoot, folder));
  const watcher = watchFiles(generatorRoot, {
    ignored: (file, stats) =>
      copied.some((folder) => file.startsWith(folder)) || (stats?.isFile() === true && !file.endsWith('.ts')),
    ignoreInitial: true,
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
  });
  let worker = Promise.resolve(startWorker(generatorRoot));
  watcher.on('all', (_event, file) => {
    console.log(`${path.relative(projectRoot, file)} changed.`);
    worker = worker.then(stopWorker).then(() => startWorker(generatorRoot));
  });
  await told();
  await watcher.close();
  await stopWorker(await worker);
  return 0;
}

/**
 * Ctrl-C, a SIGTERM, or the end of the process that started this one: npm passes a SIGTERM on to a shell, and most
 * shells end without passing it on.
 */
function told(): Promise<void> {
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

function startWorker(generatorRoot: string): ChildProcess {
  const worker = fork(path.join(generatorRoot, 'watch-worker.ts'));
  worker.on('exit', (code) => {
    if (code) console.error('The generator could not be run. Mend the file above; saving it tries again.');
  });
  return worker;
}

/** Lets the worker finish what it is writing. Two at a time would write into one another. */
async function stopWorker(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const exit = once(worker, 'exit');
  if (worker.connected) worker.disconnect();
  await exit;
}
