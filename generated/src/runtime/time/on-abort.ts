// Hand-written in generator/kit/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** Calls `act` with the signal's reason when it is aborted. Gives the function that calls this off. */
export function onAbort(signal: AbortSignal | undefined, act: (reason: unknown) => void): () => void {
  const listener = () => act(signal?.reason);
  signal?.addEventListener('abort', listener);
  return () => signal?.removeEventListener('abort', listener);
}
