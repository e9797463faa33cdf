// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Calls `act` with the signal's reason when it is aborted. Returns a function that cancels this. */
export function onAbort(signal: AbortSignal | undefined, act: (reason: unknown) => void): () => void {
  const listener = () => act(signal?.reason);
  signal?.addEventListener('abort', listener);
  return () => signal?.removeEventListener('abort', listener);
}

/** Throws the reason of an aborted signal. Hermes, the engine of React Native, has no such method of signals. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw signal.reason;
}
