/** Part of the body of a response that a client has read. */
export interface BodyCount {
  /** Characters of the headers. */
  readonly headers: number;
  /** In bytes, after decompression. */
  pulled: number;
  /** Bytes of the largest chunk: no client can stop in the middle of one. */
  largestChunk: number;
  /** True if it is handed on as it arrives, however large it is. */
  isStreamed?: boolean;
}

/** Counts what is read of a response, and nothing that is not asked for. */
export function countBody(response: Response): { counted: Response; count: BodyCount } {
  const headers = [...response.headers].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  const count: BodyCount = { headers, pulled: 0, largestChunk: 0 };
  const reader = response.body?.getReader();
  if (!reader) return { counted: response, count };
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        count.pulled += value.length;
        count.largestChunk = Math.max(count.largestChunk, value.length);
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  const { status, statusText } = response;
  return { counted: new Response(stream, { status, statusText, headers: response.headers }), count };
}
