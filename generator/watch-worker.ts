import path from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { handWrittenFolders } from './hand-written-folders.js';
import { generateAndWrite } from './run.js';

const projectRoot = path.resolve(import.meta.dirname, '..');
const copied = handWrittenFolders.map((folder) => `generator/${folder}`);
const watched = ['openapi', 'redocly.yaml', 'package.json', 'LICENSE', ...copied];
/**
 * Editors save in several steps; this many milliseconds of quiet end a change. Chokidar reports a file at most once in
 * 50 ms, so what is read sooner may be changed again without a word.
 */
const QUIET = 80;

let timer: NodeJS.Timeout | undefined;
let isRunning = false;
let isStale = false;

// Ctrl-C reaches every process of the terminal. When to end is for the parent to say, by disconnecting.
process.on('SIGINT', () => {});
process.once('disconnect', () => endWhenIdle());
const watcher = watchFiles(
  watched.map((name) => path.join(projectRoot, name)),
  { ignoreInitial: true },
);
watcher.on('all', () => {
  clearTimeout(timer);
  timer = setTimeout(() => void regenerate(), QUIET);
});
const isReady = new Promise<void>((resolve) => {
  watcher.once('ready', resolve);
});
await regenerate();
await isReady;
console.log('Watching the descriptions and the generator. Ctrl-C ends.');

/** One run at a time; a change during a run causes one more. No run is cut off, so no output is half written. */
async function regenerate(): Promise<void> {
  isStale = true;
  if (isRunning) return;
  isRunning = true;
  while (isStale && process.connected) {
    isStale = false;
    await generateAndWrite(projectRoot, { timings: true }).catch((error: unknown) => console.error(error));
  }
  isRunning = false;
  endWhenIdle();
}

function endWhenIdle(): void {
  if (!process.connected && !isRunning) process.exit(0);
}
