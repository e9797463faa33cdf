import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { watch as watchFiles } from 'chokidar';

/**
 * Generates after every saved change. Descriptions and runtime files are handled by a worker that stays warm; a changed
 * generator file needs the worker started afresh. A broken file stops neither.
 *
 * @returns the exit code, once the process is told to end
 */
export async function watch(projectRoot: string): Promise<number> {
  const generatorRoot = path.join(projectRoot, 'generator');
  const watcher = watchFiles(generatorRoot, {
    ignored: (file, stats) =>
      file.startsWith(path.join(generatorRoot, 'runtime')) || (stats?.isFile() === true && !file.endsWith('.ts')),
    ignoreInitial: true,
  });
  let worker = startWorker(generatorRoot);
  watcher.on('all', (_event, file) => {
    console.log(`${path.relative(projectRoot, file)} changed.`);
    worker.kill();
    worker = startWorker(generatorRoot);
  });
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  worker.kill();
  await watcher.close();
  return 0;
}

function startWorker(generatorRoot: string): ChildProcess {
  const worker = fork(path.join(generatorRoot, 'watch-worker.ts'));
  worker.on('exit', (code) => {
    if (code) console.error('The generator could not be run. Mend the file above; saving it tries again.');
  });
  return worker;
}
