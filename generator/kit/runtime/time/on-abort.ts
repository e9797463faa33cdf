// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** The listener of a signal, and the functions that it calls. */
interface FanOut {
  readonly listener: () => void;
  readonly acts: Set<() => void>;
}

/** One for each signal, because Node warns of more than ten listeners. */
const fanOuts = new WeakMap<AbortSignal, FanOut>();

/** Calls `act` with the signal's reason when it is aborted. Returns a function that cancels this. */
export function onAbort(signal: AbortSignal | undefined, act: (reason: unknown) => void): () => void {
  if (!signal) return () => undefined;
  const { acts, listener } = fanOuts.get(signal) ?? fanOut(signal);
  if (acts.size === 0) signal.addEventListener('abort', listener);
  const run = () => act(signal.reason);
  acts.add(run);
  return () => {
    if (acts.delete(run) && acts.size === 0) signal.removeEventListener('abort', listener);
  };
}

function fanOut(signal: AbortSignal): FanOut {
  const acts = new Set<() => void>();
  const made = { acts, listener: () => acts.forEach((run) => run()) };
  fanOuts.set(signal, made);
  return made;
}

/** Throws the reason of an aborted signal. Hermes, the engine of React Native, has no such method of signals. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw signal.reason;
}
