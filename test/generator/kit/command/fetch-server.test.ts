import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { serveFetch, type FetchServer, type Handler } from '../../../../generator/kit/command/fetch-server.js';

let server: FetchServer | undefined;
afterEach(async () => server?.close());

/** Bytes on the wire to the end of the connection, with any kind of end. */
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

  it('breaks the connection of a handler that throws, without a response', async () => {
    await expect(
      wireOf(async () => {
        throw new Error('gone');
      }),
    ).resolves.toBe('');
  });
});

describe('a request that is not served', () => {
  it.each([
    'evil.example',
    'evil.example:80',
    '10.0.0.1',
    '127.0.0.1.evil.example',
    'a b',
    'user@127.0.0.1:1@evil.example',
  ])('for the host %s gets 403', async (host) => {
    const wire = await responseTo(`GET /x HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
    expect(wire).toMatch(/^HTTP\/1\.1 403 /);
    expect(wire).not.toContain('handled');
  });

  it.each(['127.0.0.1:9', 'localhost', 'LOCALHOST:1', '[::1]:80'])('is not one for the host %s', async (host) => {
    const wire = await responseTo(`GET /x HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
    expect(wire).toContain('handled');
  });

  it.each([
    'TRACE /x HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
    'GET /x HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}',
  ])('such as %j gets 400', async (request) => {
    expect(await responseTo(request)).toMatch(/^HTTP\/1\.1 400 [^]*is not served\.\n/);
  });

  it('with a body of more than 16 MiB gets 413, and the rest of the body is not read', async () => {
    const head = 'POST /x HTTP/1.1\r\nhost: localhost\r\ncontent-length: 3000000000\r\nconnection: close\r\n\r\n';
    expect(await responseTo(head + 'x'.repeat(17 * 2 ** 20))).toMatch(/^HTTP\/1\.1 413 /);
  });
});

/** Response of the server to these bytes; the handler would respond with 200. */
async function responseTo(request: string): Promise<string> {
  server = await serveFetch(async () => new Response('handled'), 0);
  const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
  // Of a body that is too large, the rest is not read.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(request);
  let wire = '';
  for await (const chunk of socket) wire += String(chunk);
  return wire;
}
