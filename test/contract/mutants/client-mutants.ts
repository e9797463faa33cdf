/** One thing that a client does wrong. It is done on the way between the real client and the API. */
export interface ClientMutant {
  readonly change: string;
  readonly operationId: string;
  readonly onRequest?: (request: Request) => Promise<Request>;
  readonly onResponse?: (response: Response) => Promise<Response>;
  /** A fault that the check must report. */
  readonly fault: RegExp;
}

/** Mistakes that a client may make and an API may let pass. */
export const clientMutants: readonly ClientMutant[] = [
  {
    change: 'asks for any kind of response',
    operationId: 'tasks.get',
    onRequest: withHeader('accept', '*/*'),
    fault: /accept is '\*\/\*'/,
  },
  {
    change: 'names a content type where there is no body',
    operationId: 'tasks.get',
    onRequest: withHeader('content-type', 'application/json'),
    fault: /content-type is 'application\/json', not null/,
  },
  {
    change: 'sends a body as text',
    operationId: 'tasks.create',
    onRequest: withHeader('content-type', 'text/plain'),
    fault: /The content type must be application\/json/,
  },
  {
    change: 'sends another key than it was given',
    operationId: 'tasks.get',
    onRequest: withHeader('x-api-key', 'heffl_user_other'),
    fault: /x-api-key is 'heffl_user_other'/,
  },
  {
    change: 'changes a value in the body',
    operationId: 'tasks.create',
    onRequest: withBody((text) => text.replace(/"title":"/, '"title":" ')),
    fault: /body is/,
  },
  {
    change: 'leaves an optional member of the body out',
    operationId: 'tasks.create',
    onRequest: withBody((text) => JSON.stringify({ ...(JSON.parse(text) as object), type: undefined })),
    fault: /body is/,
  },
  {
    change: 'encodes the path twice',
    operationId: 'tasks.get',
    onRequest: withUrl((url) => url.replaceAll('%', '%25')),
    fault: /address is/,
  },
  {
    change: 'does not encode plus signs',
    operationId: 'contacts.list',
    onRequest: withUrl((url) => url.replaceAll('%2B', '+')),
    fault: /query is/,
  },
  {
    change: 'drops a query parameter',
    operationId: 'contacts.list',
    onRequest: withUrl((url) => url.replace(/search=[^&]*&?/, '')),
    fault: /query is/,
  },
  {
    change: 'sends a filter that the caller did not give',
    operationId: 'contacts.list',
    onRequest: withUrl((url) => url.replace('%5B%22cs_', '%5B%22cs_x')),
    fault: /query is/,
  },
  {
    change: 'asks for small pages while it iterates',
    operationId: 'contacts.list',
    onRequest: withUrl((url) => url.replace('pageSize=100', 'pageSize=30')),
    fault: /iterated: query is/,
  },
  {
    change: 'asks for the largest page where the caller left that to the API',
    operationId: 'contacts.list',
    onRequest: withUrl((url) => (url.includes('?') ? url : `${url}?pageSize=100`)),
    fault: /awaited: query is/,
  },
  {
    change: 'stops after the first page',
    operationId: 'contacts.list',
    onResponse: addResponse((received) => ({ ...received, meta: { hasMore: false, nextCursor: null } })),
    fault: /iterated: number of requests is 1, not 2/,
  },
  {
    change: 'loses an optional member of the response',
    operationId: 'tasks.get',
    onResponse: addResponse((received) => ({
      ...received,
      description: undefined,
      cf_priority: undefined,
      createdAt: undefined,
    })),
    fault: /the result is/,
  },
  {
    change: 'loses the items of a page',
    operationId: 'contacts.list',
    onResponse: addResponse((received) => ({ ...received, data: [] })),
    fault: /page\.items is \[\]/,
  },
];

function withHeader(name: string, value: string) {
  return async (request: Request): Promise<Request> => {
    const headers = new Headers(request.headers);
    headers.set(name, value);
    return new Request(request, { headers });
  };
}

function withBody(change: (text: string) => string) {
  return async (request: Request): Promise<Request> => {
    const { method, headers } = request;
    return new Request(request.url, { method, headers, body: change(await request.text()) });
  };
}

function withUrl(change: (url: string) => string) {
  return async (request: Request): Promise<Request> => new Request(change(request.url), request);
}

function addResponse(change: (received: Record<string, unknown>) => object) {
  return async (response: Response): Promise<Response> => {
    const received = (await response.json()) as Record<string, unknown>;
    return new Response(JSON.stringify(change(received)), response);
  };
}
