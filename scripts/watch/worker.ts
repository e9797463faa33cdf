import { projectRoot } from '../support/redocly.js';
import type { GeneratedMessage } from '../../generator/watch/watch-message.js';
import { judgeEdit } from './judge-edit.js';

/**
 * Runs next to `npm run generate -- --watch` and reports after every saved edit whether lint, types and the tests of the
 * affected parts pass. A newer edit cancels an older run.
 */
let running = new AbortController();

// Ctrl-C reaches every process of the terminal. The parent decides when to end, by disconnecting.
process.on('SIGINT', () => {});
process.once('disconnect', () => {
  running.abort();
  process.exit(0);
});
process.on('message', (message: GeneratedMessage) => {
  // The first run, at the start, follows no edit.
  if (message.sources.length === 0) return;
  running.abort();
  running = new AbortController();
  void judge(message, running.signal);
});

async function judge(message: GeneratedMessage, signal: AbortSignal): Promise<void> {
  try {
    for await (const line of judgeEdit({ projectRoot, message, signal })) console.log(line);
  } catch (error) {
    if (!signal.aborted) console.error(error);
  }
}
