import { ApiError } from '../../../generated/src/v2/index.js';
import { StreamError } from '../../../generated/src/runtime/streams/stream-error.js';
import { BASE_URL } from '../servers/network.js';
import type { Mutant } from './break-client.js';
import { throughFetch } from './break-client.js';
import { download, member, programOf, stream, upload } from '../programs/write-program.js';

/** Sends requests without some headers. */
function withoutHeaders(...names: readonly string[]): Mutant['sabotage'] {
  return throughFetch((fetch, [url, init]) => {
    const headers = new Headers(init.headers);
    for (const name of names) headers.delete(name);
    return fetch(url, { ...init, headers });
  });
}

/** Changes the response of each request. */
function respondingWith(change: (response: Response) => Response): Mutant['sabotage'] {
  return throughFetch(async (fetch, given) => change(await fetch(...given)));
}

/** A response without some headers, which ends where it breaks off. */
function endingAtCuts(response: Response, ...names: readonly string[]): Response {
  const headers = new Headers(response.headers);
  for (const name of names) headers.delete(name);
  const reader = response.body?.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const read = await reader?.read().catch(() => undefined);
      if (read?.value) controller.enqueue(read.value);
      else controller.close();
    },
    cancel: (reason) => reader?.cancel(reason),
  });
  return new Response(body, { status: response.status, headers });
}

/** The request of the first token. */
let login = '';

/** Clients that lose, repeat or spoil what is no JSON, or ask for too many tokens. */
export const mediaMutants: readonly Mutant[] = [
  {
    law: 'streamsAreWhole',
    client: 'does not say which event was the last',
    program: programOf([stream('events')], 'reset in mid-body'),
    sabotage: withoutHeaders('last-event-id'),
    fault: /operation 0 \(stream of events\) lost or repeated something/,
  },
  {
    law: 'streamsAreWhole',
    client: 'takes a cut for the end',
    program: programOf([download()], 'reset in mid-body'),
    sabotage: respondingWith((response) => endingAtCuts(response, 'content-length')),
    fault: /ended after 456 characters/,
  },
  {
    law: 'streamsAreWhole',
    client: 'continues a download in another version of the file',
    program: programOf([download()], 'reset in mid-body', 'file changed'),
    sabotage: throughFetch(async (fetch, [url, init]) => {
      const headers = new Headers(init.headers);
      headers.delete('if-range');
      const { status, headers: received, body } = await fetch(url, { ...init, headers });
      const others = new Headers(received);
      if (status === 206) others.delete('etag');
      return new Response(body, { status, headers: others });
    }),
    fault: /has parts of two versions/,
  },
  {
    law: 'createsAreAppliedOnce',
    client: 'asks for a stream by POST again after a cut',
    program: programOf([stream('chats')], 'reset before the body'),
    sabotage: throughFetch(async (fetch, given) => {
      const response = await fetch(...given);
      void response.body?.cancel();
      return fetch(...given);
    }),
    fault: /\(stream of chats\) was applied 2 times/,
  },
  {
    law: 'createsAreAppliedOnce',
    client: 'repeats a call with a token although it may have taken effect',
    program: programOf([member()], 'none', '500 done'),
    sabotage: throughFetch(async (fetch, given) => {
      const response = await fetch(...given);
      return response.status === 500 ? fetch(...given) : response;
    }),
    fault: /\(call with a token\) was applied 2 times/,
  },
  {
    law: 'uploadsAreWhole',
    client: 'sends the rest of an upload that was cut',
    program: programOf([upload('bytes')], 'upload cut'),
    sabotage: throughFetch((fetch, [url, init]) =>
      fetch(url, init).catch(() => fetch(url, { ...init, body: (init.body as Blob).slice(20) })),
    ),
    fault: /\(upload of bytes\) stored something else/,
  },
  {
    law: 'streamsAreSentOnce',
    client: 'reads a stream for each attempt',
    program: programOf([upload('stream')], 'upload cut'),
    sabotage: throughFetch(async (fetch, [url, init]) => {
      const body = await new Response(init.body).blob();
      return fetch(url, { ...init, body }).catch(() => fetch(url, { ...init, body }));
    }),
    fault: /\(upload of stream\) was sent 2 times/,
  },
  {
    law: 'streamsAreSentOnce',
    client: 'does not say why it gave up',
    program: programOf([upload('stream')], 'budget gone'),
    sabotage: {
      media: (run) =>
        run().catch((error: unknown) => {
          const { status, headers, issues } = error as ApiError;
          throw new ApiError('Too many requests.', { status, headers, issues });
        }),
    },
    fault: /does not say why it was not repeated: Too many requests/,
  },
  {
    law: 'errorsSayWhatHappened',
    client: 'lets an error of the network through',
    program: programOf([stream('lines')], 'reset in mid-body'),
    sabotage: {
      media: (run) =>
        run().catch(() => {
          throw new TypeError('terminated');
        }),
    },
    fault: /failed with TypeError: terminated/,
  },
  {
    law: 'errorsSayWhatHappened',
    client: 'forgets how much it has received',
    program: programOf([stream('lines')], 'silence in mid-body'),
    sabotage: {
      media: (run) =>
        run().catch(() => {
          throw new StreamError('It stalled.', { fault: 'idle', received: 0 });
        }),
    },
    fault: /received 4, and its error says 0/,
  },
  {
    law: 'tokensAreShared',
    client: 'asks for a token for each call',
    program: programOf([member(), member(), member()]),
    sabotage: throughFetch(async (fetch, [url, init]) => {
      const { authorization = '' } = Object.fromEntries(new Headers(init.headers));
      if (authorization.startsWith('Basic')) login = authorization;
      if (!url.includes('/members/')) return fetch(url, init);
      const asked = await fetch(`${BASE_URL}/oauth/token`, { method: 'POST', headers: { authorization: login } });
      const { access_token: token } = (await asked.json()) as { access_token: string };
      return fetch(url, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
    }),
    fault: /4 tokens were asked for, where 1 will do/,
  },
];
