import type { Server } from 'node:http';
import type { WebhookReceiver } from 'heffl/webhooks';

/** A server with a receiver at `/hooks/heffl`. */
export interface Started {
  /** Such as `http://127.0.0.1:53211`. */
  readonly origin: string;
  close(): Promise<unknown>;
}

/** Starts a server of a framework. With `isParsed`, a body parser runs before the receiver: a mistake. */
export type Start = (receiver: WebhookReceiver, isParsed: boolean) => Promise<Started>;

/** Waits for a server of Node to listen. */
export async function started(server: Server): Promise<Started> {
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${address.port}`, close };
}
