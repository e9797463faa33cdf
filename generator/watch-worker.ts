import path from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { generateAndWrite } from './run.js';

const projectRoot = path.resolve(import.meta.dirname, '..');
const watched = ['openapi', 'redocly.yaml', 'package.json', 'LICENSE', 'generator/runtime'];
/** Editors save in several steps; this many milliseconds of quiet end a change. */
const QUIET = 30;

let timer: NodeJS.Timeout | undefined;
let running = false;
let isStale = false;

watchFiles(
  watched.map((name) => path.join(projectRoot, name)),
  { ignoreInitial: true },
).on('all', () => {
  clearTimeout(timer);
  timer = setTimeout(() => void regenerate(), QUIET);
});
process.once('disconnect', () => process.exit(0));
await regenerate();
console.log('Watching the descriptions and the generator. Ctrl-C ends.');

/** One run at a time; a change during a run causes one more. */
async function regenerate(): Promise<void> {
  isStale = true;
  if (running) return;
  running = true;
  while (isStale) {
    isStale = false;
    await generateAndWrite(projectRoot, { timings: true }).catch((error: unknown) => console.error(error));
  }
  running = false;
}
