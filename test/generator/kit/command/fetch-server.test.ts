import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { serveFetch, type FetchServer, type Handler } from '../../../../generator/kit/command/fetch-server.js';

let server: FetchServer | undefined;
afterEach(async () => server?.close());

/** What comes over the wire, to its end, however that end comes. */
async function wireOf(handler: Handler): Promise<string> {
  server = await serveFetch(handler, 0);
  const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n');
  return text(socket);
}

/** A body of these parts, which then ends or breaks. */
function bodyOf(parts: readonly string[], fault?: Error): ReadableStream<Uint8Array> {
  const left = parts.map((part) => new TextEncoder().encode(part));
  return new ReadableStream({
    pull(controller) {
      const part = left.shift();
      if (part) controller.enqueue(part);
      else if (fault) controller.error(fault);
      else controller.close();
    },
  });
}

describe('a server of a handler', () => {
  it('sends a body part by part, to its end', async () => {
    const wire = await wireOf(async () => new Response(bodyOf(['first ', 'second'])));
    expect(wire).toMatch(/^HTTP\/1\.1 200 /);
    expect(wire).toContain('first ');
    expect(wire).toMatch(/second\r\n0\r\n\r\n$/);
  });

  it('breaks the connection where the body breaks, and sends what came before', async () => {
    const big = 'x'.repeat(300_000);
    const wire = await wireOf(async () => new Response(bodyOf(['first ', big, ' last'], new Error('gone'))));
    expect(wire.length).toBeGreaterThan(big.length);
    expect(wire).toMatch(/ last\r\n$/);
  });

  it('breaks the connection of a handler that throws, without an answer', async () => {
    await expect(
      wireOf(async () => {
        throw new Error('gone');
      }),
    ).resolves.toBe('');
  });
});
