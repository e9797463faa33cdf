import { setTimeout as delay } from 'node:timers/promises';

/** The response of a server that has just been started, once it listens. */
export async function firstResponse(url: string): Promise<Response> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await fetch(url);
    } catch (error) {
      if (tries === 300) throw error;
      await delay(100);
    }
  }
}
