/** A mistake in a generated client: a text of one of its files, and what stands there instead. */
export interface WrongClient {
  /** The fault on the wire or in the result. */
  readonly mistake: string;
  /** File below `src/`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The method in which the judge finds it. */
  readonly method: string;
}

const api = 'api/resources';
const styles = 'runtime/parameters';

type Row = readonly [mistake: string, file: string, from: string, to: string, method: string];

const rows: readonly Row[] = [
  ['a key is sent where none is needed', `${api}/open.ts`, 'anonymous: true', 'anonymous: false', 'open.get'],
  [
    'the lines of an event run together',
    'runtime/streams/server-events.ts',
    '`${fields.data}\\n${value}`',
    '`${fields.data}${value}`',
    'news.list',
  ],
  [
    'a comment is read as data',
    'runtime/streams/server-events.ts',
    "if (name === 'data')",
    "if (name === 'data' || name === '')",
    'events.list',
  ],
  ['a carriage return ends no line', 'runtime/streams/server-events.ts', '/\\r\\n?|\\n/', '/\\n/', 'events.list'],
  [
    'the last item is lost',
    'runtime/streams/json-lines.ts',
    'return lines.filter(',
    'return lines.slice(1).filter(',
    'records.list',
  ],
  ['a stream is read as JSON', `${api}/records.ts`, 'stream === true', 'stream === null', 'records.create'],
  ['a credential of two is missing', `${api}/signed.ts`, "[['key', 'tenant']]", "[['key']]", 'signed.get'],
  ['another credential is sent', `${api}/tokens.ts`, "[['token']]", "[['key']]", 'tokens.get'],
  ['one credential too many is sent', `${api}/tokens.ts`, "[['token']]", "[['token', 'key']]", 'tokens.get'],
  ['the word Bearer is missing', 'runtime/settings/credentials.ts', '`Bearer ${key}`', '`${key}`', 'tokens.get'],
  [
    'a password is not encoded',
    'runtime/settings/credentials.ts',
    'btoa(String.fromCharCode(...bytes))',
    'key',
    'tokens.create',
  ],
  [
    'a key in the query has another name',
    'runtime/settings/credentials.ts',
    'encodeURIComponent(name)}=',
    'name}-id=',
    'signed.get',
  ],
  [
    'a key in a cookie is sent in a header',
    'runtime/settings/credentials.ts',
    "withHeader(request, 'cookie'",
    "withHeader(request, 'x-cookie'",
    'tokens.delete',
  ],
  [
    'the server is that of the document',
    `${api}/uploads.ts`,
    "server: 'https://uploads.parcels.example'",
    '',
    'uploads.get',
  ],
  ['the path is another one', `${api}/notes.ts`, "path: '/notes'", "path: '/note'", 'notes.create'],
  ['the method is another one', `${api}/parcels.ts`, "method: 'PATCH'", "method: 'PUT'", 'parcels.update'],
  ['GET is sent where HEAD is described', `${api}/labels.ts`, "method: 'HEAD'", "method: 'GET'", 'labels.head'],
  [
    'POST is sent where OPTIONS is described',
    `${api}/labels.ts`,
    "method: 'OPTIONS'",
    "method: 'POST'",
    'labels.options',
  ],
  [
    'a key of idempotency has another name',
    `${api}/payments.ts`,
    "'Idempotency-Key'",
    "'Repetition-Key'",
    'payments.create',
  ],
  [
    'a key of idempotency is missing',
    `${styles}/idempotency.ts`,
    "{ ...headers, [name]: key === '' ? '\\0' : key }",
    '{ ...headers }',
    'payments.create',
  ],
  ['a list is exploded in the query', `${api}/parcels.ts`, 'tags: formInOne,', '', 'parcels.list'],
  [
    'a list is not exploded in the query',
    `${api}/parcels.ts`,
    'tags: formInOne,',
    'tags: formInOne, sizes: formInOne,',
    'parcels.list',
  ],
  [
    'spaces delimit what pipes should',
    `${api}/parcels.ts`,
    'marks: pipeDelimited',
    'marks: spaceDelimited',
    'parcels.list',
  ],
  [
    'pipes delimit what spaces should',
    `${api}/parcels.ts`,
    'words: spaceDelimited',
    'words: pipeDelimited',
    'parcels.list',
  ],
  ['an object is flat in the query', `${api}/parcels.ts`, 'filter: deepObject', 'filter: formInOne', 'parcels.list'],
  ['an object has brackets in the query', `${api}/parcels.ts`, 'box: formInOne', 'box: deepObject', 'parcels.list'],
  ['JSON is not written as JSON', `${api}/parcels.ts`, "jsonParameters: ['where'],", '', 'parcels.list'],
  [
    'a parameter is lost',
    `${api}/parcels.ts`,
    "pathParameters: { id },\n        query: params,\n        styles: styled({ 'X-Trace'",
    "pathParameters: { id },\n        styles: styled({ 'X-Trace'",
    'parcels.get',
  ],
  ['a header is sent in the query', `${api}/parcels.ts`, "'X-Trace': header, ", '', 'parcels.get'],
  ['a cookie is sent in a header', `${api}/parcels.ts`, 'session: cookie', 'session: header', 'parcels.get'],
  [
    'a value of the path is encoded twice',
    'runtime/call/path.ts',
    'return encodeURIComponent(text);',
    'return encodeURIComponent(encodeURIComponent(text));',
    'parcels.get',
  ],
  [
    'a value of the path is not encoded',
    `${styles}/expand.ts`,
    'encodePart(text, what, subject.call);',
    'text;',
    'parcels.list',
  ],
  ['a label lacks its point', `${styles}/path-styles.ts`, "first: '.'", "first: ''", 'routes.label'],
  ['a matrix is separated by commas', `${styles}/path-styles.ts`, "between: ';'", "between: ','", 'routes.matrix'],
  [
    'the type of a body is another one',
    `${api}/parcels.ts`,
    "jsonBody('application/merge-patch+json')",
    "jsonBody('application/json-patch+json')",
    'parcels.update',
  ],
  [
    'a body loses its last member',
    'runtime/bodies/pairs.ts',
    'return presentIn(body as object).map',
    'return presentIn(body as object).slice(0, -1).map',
    'forms.create',
  ],
  ['a form has no brackets', `${api}/forms.ts`, "deep: 'deepObject*'", "deep: 'form*'", 'forms.create'],
  ['a list of a form is repeated', `${api}/forms.ts`, "joined: 'form'", "joined: 'form*'", 'forms.create'],
  ['a space of a form is lost', 'runtime/bodies/form-body.ts', "'+')", "'')", 'forms.create'],
  [
    'a file has no name',
    'runtime/bodies/multipart-body.ts',
    'file ? `; filename=',
    'file && false ? `; filename=',
    'files.create',
  ],
  [
    'a part has another type',
    `${api}/files.ts`,
    "contentType: 'text/markdown'",
    "contentType: 'text/plain'",
    'files.create',
  ],
  [
    'a part of JSON has no type',
    'runtime/bodies/multipart-body.ts',
    "type: contentType ?? 'application/json'",
    'type: contentType',
    'files.create',
  ],
  [
    'bytes are sent as text',
    'runtime/bodies/raw-body.ts',
    'return { body: file,',
    'return { body: new Blob([String(file)]),',
    'files.replace',
  ],
  ['text is sent as JSON', `${api}/notes.ts`, "encode: textBody('text/plain'),", '', 'notes.create'],
  [
    'a text is cut',
    'runtime/bodies/read-content.ts',
    'const raw = await body.text();',
    'const raw = (await body.text()).trim().slice(1);',
    'routes.label',
  ],
  [
    'bytes are decoded',
    'runtime/bodies/read-content.ts',
    'new Blob([await body.arrayBuffer()]',
    'new Blob([await body.text()]',
    'routes.matrix',
  ],
  ['the items are those of another member', 'api/pagination.ts', "items: 'data'", "items: 'items'", 'parcels.list'],
  ['other types are accepted', `${api}/routes.ts`, "accept: 'application/pdf'", "accept: 'image/png'", 'routes.matrix'],
];

/** Mistakes of every kind that a judge has to notice. */
export const wrongClients: readonly WrongClient[] = rows.map(([mistake, file, from, to, method]) => ({
  mistake,
  file,
  from,
  to,
  method,
}));
