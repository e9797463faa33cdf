import path from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { Memory } from './load/memory.js';
import type { Difference } from './write/output.js';
import { generateAndWrite } from './run.js';
import { SavedFiles } from './watch/saved-files.js';
import { watchedFiles } from './watch/watched-files.js';
import type { GeneratedMessage } from './watch/watch-message.js';

const projectRoot = process.cwd();
const [, , settingsFile] = process.argv;
/**
 * Editors save in several steps; this many milliseconds of quiet end a change. Chokidar reports a file at most once in
 * 50 ms, so what is read sooner may be changed again without a word.
 */
const QUIET = 80;

let timer: NodeJS.Timeout | undefined;
let isRunning = false;
let isStale = false;
/** Saved since the last run began, relative to the project's root. */
let sources = new Set<string>();
const memory = new Memory();
const savedFiles = new SavedFiles(projectRoot);
let isFirst = true;

// Ctrl-C reaches every process of the terminal. When to end is for the parent to say, by disconnecting.
process.on('SIGINT', () => {});
process.once('disconnect', () => endWhenIdle());
const watcher = watchFiles(
  (await watchedFiles(projectRoot, settingsFile)).concat(path.join(import.meta.dirname, 'kit')),
  // Our own commands keep drafts under such names.
  { ignoreInitial: true, ignored: (file) => /^\..*\.writing/.test(path.basename(file)) },
);
watcher.on('all', (_event, file) => {
  sources.add(path.relative(projectRoot, file).split(path.sep).join('/'));
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
    const reported = [...sources];
    sources = new Set();
    const saved = await savedFiles.changed(reported);
    if (saved.length === 0 && !isFirst) continue;
    isFirst = false;
    for (const file of saved) memory.forget(file);
    let written: readonly string[] | undefined;
    const onWritten = ({ changed, missing, stale }: Difference) => (written = [...changed, ...missing, ...stale]);
    await generateAndWrite(projectRoot, { timings: true, memory, settingsFile, onWritten }).catch((error: unknown) =>
      console.error(error),
    );
    tell({ kind: 'generated', sources: saved, written });
  }
  isRunning = false;
  endWhenIdle();
}

/** Sends a message to the process that started this one, if there is one. */
function tell(message: GeneratedMessage): void {
  if (process.connected) process.send?.(message);
}

function endWhenIdle(): void {
  if (!process.connected && !isRunning) process.exit(0);
}
