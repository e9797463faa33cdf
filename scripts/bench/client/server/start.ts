import path from 'node:path';
import { ask, forkModule, nextMessage } from '../../support/fork-module.js';
import type { Order, Policy, Tally } from './policy.js';

/** The server, as the benchmark sees it. */
export interface BenchServer {
  readonly origin: string;
  /** Opens an account for a key. */
  open(key: string, policy: Policy): Promise<void>;
  /** Closes the account and returns its counts. */
  close(key: string): Promise<Tally>;
  stop(): void;
}

/** Starts the server in a child process. */
export async function startServer(): Promise<BenchServer> {
  const child = forkModule(path.join(import.meta.dirname, 'main.ts'));
  const origin = await nextMessage<string>(child);
  // Responses carry no number, so commands are sent one at a time.
  let last: Promise<unknown> = Promise.resolve();
  function order<DefinitionsResponse>(message: Order): Promise<DefinitionsResponse> {
    const responded = last.then(() => ask<DefinitionsResponse>(child, message));
    last = responded;
    return responded;
  }
  return {
    origin,
    open: async (key, policy) => void (await order({ open: key, policy })),
    close: (key) => order<Tally>({ close: key }),
    stop: () => child.disconnect(),
  };
}
