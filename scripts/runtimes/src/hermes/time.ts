// The clock and the console of React Native, on an engine that has no more than the language. Time does not pass: a timer
// is due as soon as nothing else is left to do.
declare const print: (line: string) => void;

const START = 1_780_000_000_000;
let time = START;
let lastTimer = 0;
const timers = new Map<number, { readonly due: number; run(): void }>();

function setTimer(work: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]): number {
  lastTimer += 1;
  timers.set(lastTimer, { due: time + Math.max(0, milliseconds), run: () => work(...args) });
  return lastTimer;
}

const forget = (timer: number) => void timers.delete(timer);
const log = (...values: unknown[]) => print(values.map(String).join(' '));

Date.now = () => time;
Object.assign(globalThis, {
  self: globalThis,
  window: globalThis,
  global: globalThis,
  navigator: { product: 'ReactNative' },
  performance: { now: () => time - START },
  console: { log, info: log, warn: log, error: log, debug: log },
  setTimeout: setTimer,
  clearTimeout: forget,
  setImmediate: (work: () => void) => setTimer(work),
  queueMicrotask: (work: () => void) => void Promise.resolve().then(work),
});

/** Runs timers, one when all that the last one led to has been done, until `isDone`. */
export async function passTime(isDone: () => boolean): Promise<void> {
  while (!isDone()) {
    for (let turn = 0; turn < 500; turn += 1) await undefined;
    const [next] = [...timers].toSorted(([, one], [, other]) => one.due - other.due);
    if (!next) continue;
    const [id, { due, run }] = next;
    timers.delete(id);
    time = Math.max(time, due);
    run();
  }
}
