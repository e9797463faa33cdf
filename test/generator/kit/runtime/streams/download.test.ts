import { describe, expect, test } from 'vitest';
import { downloadOf } from '../../../../../generator/kit/runtime/download.js';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import type { StreamOptions } from '../../../../../generator/kit/runtime/streams/stream-options.js';
import { connectTo, failureOf, json, type Handler } from '../support/client.js';
import { FakeClock, settle, watch } from '../support/fake-clock.js';

const get = { operationId: 'photo.get', method: 'GET', path: '/photo', accept: 'image/png' } as const;
const whole = Uint8Array.from({ length: 200 }, (_, at) => at);

function open(handler: Handler, options: StreamOptions = {}, { request = {}, ...ofClient }: OpenSettings = {}) {
  const clock = new FakeClock();
  const { connection, requests } = connectTo(handler, { clock, ...ofClient });
  return { clock, requests, download: downloadOf<Blob>(connection, { ...get, ...request }, options) };
}

type OpenSettings = ClientOptions & { readonly request?: object };

/** A body of some bytes that then breaks off, or ends. */
function sending(bytes: Uint8Array, isCut: boolean): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at < bytes.length) return controller.enqueue(bytes.slice(at, (at += 7)));
        return isCut ? controller.error(new Error('reset')) : controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

interface Server {
  readonly etag?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Number of bytes after which each response is cut; the others are whole. */
  readonly cuts: readonly number[];
  readonly knowsRanges?: boolean;
  /** ETag from the second request on. */
  readonly later?: string;
}

/** A server of the bytes, as RFC 9110 has ranges. */
function serve({ etag = '"a"', headers = {}, cuts, knowsRanges = true, later = etag }: Server): Handler {
  return (request, index) => {
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? [];
    const tag = index === 0 ? etag : later;
    const condition = request.headers.get('if-range');
    const isPart = knowsRanges && request.headers.has('range') && (condition === null || condition === tag);
    const [start, end] = isPart ? [Number(from), to === '' ? whole.length - 1 : Number(to)] : [0, whole.length - 1];
    const bytes = whole.slice(start, end + 1);
    const cut = cuts[index];
    return new Response(sending(cut === undefined ? bytes : bytes.slice(0, cut), cut !== undefined), {
      status: isPart ? 206 : 200,
      headers: { etag: tag, ...(isPart && { 'content-range': `bytes ${start}-${end}/${whole.length}` }), ...headers },
    });
  };
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const gone = () => json({ error: { message: 'Gone' } }, { status: 404 });
const endless = () => new Response(new ReadableStream<Uint8Array>());
const short = () => new Response(whole.slice(0, 50), { headers: { 'content-length': '200', etag: '"a"' } });

describe('a download', () => {
  test('is a Blob, with its response', async () => {
    const { download, requests } = open(() => new Response(whole, { headers: { 'content-type': 'image/png' } }));
    await settle();
    expect(requests).toEqual([]);
    const { data, response } = await download.withResponse();
    expect([data.type, data.size, response.status, await download]).toEqual(['image/png', 200, 200, data]);
    expect(requests.map(({ headers }) => headers.get('accept'))).toEqual(['image/png']);
  });

  test.each([[[]], [[{ onResponse: () => undefined }]]])(
    'is a stream that may be larger than a Blob (%j)',
    async (middleware) => {
      const { download } = open(serve({ cuts: [] }), { maxResponseBytes: 10 }, { middleware });
      expect(await bytesOf(download.stream())).toEqual(whole);
    },
  );

  test('is received only as it is read', async () => {
    let pulls = 0;
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => void controller.enqueue(Uint8Array.of((pulls += 1))),
        cancel: () => void (isCancelled = true),
      },
      { highWaterMark: 0 },
    );
    const { download, requests, clock } = open(() => new Response(body));
    const reader = download.stream().getReader();
    await settle();
    expect(requests.length).toBe(0);
    for (const count of [1, 2, 3]) {
      expect((await reader.read()).value).toEqual(Uint8Array.of(count));
      await settle();
      expect(pulls).toBe(count);
    }
    await reader.cancel();
    await settle();
    expect([isCancelled, clock.timers]).toEqual([true, 0]);
  });

  test('is read once', async () => {
    const { download, requests } = open(serve({ cuts: [] }));
    await download;
    expect((await failureOf(bytesOf(download.stream()))).message).toContain('was read already');
    const other = open(serve({ cuts: [] })).download;
    await bytesOf(other.stream());
    expect((await failureOf(other)).message).toContain('was read already');
    expect(requests.length).toBe(1);
  });

  test('reports errors as ever, in both forms', async () => {
    expect(await failureOf(open(gone).download)).toMatchObject({ status: 404, operationId: 'photo.get' });
    expect(await failureOf(bytesOf(open(gone).download.stream()))).toMatchObject({ status: 404 });
    const wrong = open(gone, { idle: 1 } as StreamOptions).download;
    expect((await failureOf(wrong)).message).toContain('The option `idle` is unknown.');
  });

  test('ends with the reason of its signal, and when it stalls', async () => {
    const controller = new AbortController();
    const { download } = open(endless, { signal: controller.signal });
    const aborted = watch(bytesOf(download.stream()));
    await settle();
    controller.abort(new Error('enough'));
    await settle();
    expect(aborted.error).toEqual(new Error('enough'));
    const idle = open(endless, { idleTimeout: 50 });
    const stalled = watch(bytesOf(idle.download.stream()));
    await idle.clock.advance(51);
    expect(stalled.error).toMatchObject({ fault: 'idle', received: 0 });
  });
});

describe('after a cut', () => {
  const settings = { request: { resumable: true } };

  test.each<[string, Server, object, (string | null)[]]>([
    ['asks for the rest', { cuts: [50] }, {}, [null, 'bytes=50-199']],
    ['asks again and again', { cuts: [50, 1, 7] }, {}, [null, 'bytes=50-199', 'bytes=51-199', 'bytes=58-199']],
    ['starts anew if nothing came', { cuts: [0] }, {}, [null, 'bytes=0-199']],
    [
      'skips what it has, if the server knows no ranges',
      { cuts: [50, 60], knowsRanges: false },
      {},
      [null, 'bytes=50-199', 'bytes=60-199'],
    ],
    [
      'asks for the rest of a part',
      { cuts: [5] },
      { headers: { range: 'bytes=100-119' } },
      ['bytes=100-119', 'bytes=105-119'],
    ],
  ])('%s: no byte is lost or doubled', async (...[, server, options, ranges]) => {
    const headers = { 'content-length': '200' };
    const isPart = 'headers' in options;
    const { download, requests, clock } = open(
      serve({ ...server, ...(!isPart && { headers }) }),
      { retries: 2, ...options },
      settings,
    );
    const result = watch(bytesOf(download.stream()));
    await clock.advance(20_000);
    expect(result.error).toBeUndefined();
    expect(result.value).toEqual(isPart ? whole.slice(100, 120) : whole);
    expect(requests.map(({ headers: sent }) => sent.get('range'))).toEqual(ranges);
    expect(requests.slice(1).map(({ headers: sent }) => sent.get('if-range'))).toEqual(
      ranges.slice(1).map(() => '"a"'),
    );
  });

  test.each<[string, Server, object, number]>([
    ['the resource has changed', { cuts: [50], later: '"b"' }, settings, 2],
    ['nothing tells whether it has changed', { cuts: [50], etag: 'W/"a"' }, settings, 1],
    ['its bytes were compressed', { cuts: [50], headers: { 'content-encoding': 'br' } }, settings, 1],
    ['the API describes no ranges', { cuts: [50] }, {}, 1],
    ['nothing more came', { cuts: [50, 0, 0, 0, 0] }, settings, 3],
  ])('says how many bytes came, where %s', async (...[, server, more, count]) => {
    const { download, requests, clock } = open(serve(server), { retries: 2 }, more);
    const result = watch(bytesOf(download.stream()));
    await clock.advance(20_000);
    expect(result.error).toMatchObject({ name: 'StreamError', fault: 'cut', received: 50 });
    expect((result.error as Error).message).toBe('GET /photo (photo.get): the stream was cut after 50 bytes.');
    expect(requests.length).toBe(count);
  });

  test('at each byte, once or twice, all bytes come once', async () => {
    for (let first = 0; first < whole.length; first += 3) {
      const { download, clock } = open(
        serve({ cuts: [first, (first * 31) % (whole.length - first)] }),
        { retries: 3 },
        settings,
      );
      const result = watch(bytesOf(download.stream()));
      await clock.advance(5000);
      expect(result.value).toEqual(whole);
    }
  });

  test('a body that is shorter than its header says is cut, too', async () => {
    expect(await failureOf(bytesOf(open(short).download.stream()))).toMatchObject({ fault: 'cut', received: 50 });
  });

  test.each([
    [
      'a time',
      'Mon, 30 Nov 2026 10:00:00 GMT',
      'Mon, 30 Nov 2026 10:00:01 GMT',
      [null, 'Mon, 30 Nov 2026 10:00:00 GMT'],
    ],
    ['a time of the same second', 'Mon, 30 Nov 2026 10:00:00 GMT', 'Mon, 30 Nov 2026 10:00:00 GMT', [null]],
  ])('%s may tell that it is the same', async (...[, modified, date, sent]) => {
    const headers = { 'last-modified': modified, date };
    const { download, requests, clock } = open(
      (_request, index) =>
        index === 0
          ? new Response(sending(whole.slice(0, 50), true), { headers })
          : new Response(sending(whole.slice(50), false), {
              status: 206,
              headers: { 'content-range': 'bytes 50-199/200', ...headers },
            }),
      { retries: 1 },
      settings,
    );
    const result = watch(bytesOf(download.stream()));
    await clock.advance(2000);
    expect(requests.map(({ headers: given }) => given.get('if-range'))).toEqual(sent);
    expect(result.state).toBe(sent.length === 2 ? 'done' : 'failed');
  });
});
