import oasToHar from '@readme/oas-to-har';
import Oas from 'oas';
import { beforeAll, describe, expect, test } from 'vitest';
import { madeClass, type MadeResource } from './support/made-client.js';
import { methodOf, routeOf, styleCells, styleDocument, VALUES, type StyleCell } from './support/style-table.js';

/** Every style of a parameter: what a generated client sends, what the specification says, and what a judge that is not ours sends. */

/** Cells that the library writes with points, as the table of OpenAPI 3.0.3 did; 3.1.1 follows RFC 6570: `.blue,black,brown`. */
const OTHERWISE: ReadonlySet<string> = new Set(['path.labelFalseArray', 'path.labelFalseObject']);

const document = styleDocument(styleCells);
const sent: Request[] = [];
let client: MadeResource;

beforeAll(async () => {
  const Made = await madeClass(document);
  client = new Made({
    fetch: (url: string, init: RequestInit) => {
      sent.push(new Request(url, init));
      return Promise.resolve(new Response(null, { status: 204 }));
    },
  });
});

describe.each(styleCells)('$in $style, explode $explode, of a value that is a $kind', (cell) => {
  test('is sent as the specification writes it', async () => {
    expect(plain(await sentFor(cell), cell)).toBe(plain(cell.sent, cell));
  });

  test.skipIf(OTHERWISE.has(`${cell.in}.${methodOf(cell)}`))('is sent as another library sends it', async () => {
    expect(plain(await sentFor(cell), cell)).toBe(plain(judged(cell), cell));
  });
});

/** Text that was sent of the parameter: the query, the end of the path, or the header. */
async function sentFor(cell: StyleCell): Promise<string> {
  const value = VALUES[cell.kind];
  const method = client[cell.in]?.[methodOf(cell)];
  if (!method) throw new Error(`There is no method ${methodOf(cell)}.`);
  sent.length = 0;
  await method.call(client[cell.in], cell.in === 'path' ? value : { color: value });
  const [request] = sent;
  if (!request) throw new Error('Nothing was sent.');
  return partOf(cell, new URL(request.url), request.headers.get('color') ?? '');
}

/** The parts of an HTTP Archive that are read here. */
interface Har {
  readonly log: { readonly entries: readonly [{ readonly request: HarRequest }] };
}

interface HarRequest {
  readonly url: string;
  readonly queryString: readonly HarPair[];
  readonly headers: readonly HarPair[];
}

interface HarPair {
  readonly name: string;
  readonly value: string;
}

function judged(cell: StyleCell): string {
  const oas = new Oas(structuredClone(document) as ConstructorParameters<typeof Oas>[0]);
  const values = { [cell.in]: { color: VALUES[cell.kind] } };
  const { request } = (oasToHar(oas, oas.operation(routeOf(cell), 'get'), values) as Har).log.entries[0];
  const query = request.queryString.map(({ name, value }) => `${name}=${value}`).join('&');
  const header = request.headers.find(({ name }) => name === 'color')?.value ?? '';
  return partOf(cell, new URL(`${request.url}${query && `?${query}`}`), header);
}

function partOf({ in: place }: StyleCell, { pathname, search }: URL, header: string): string {
  if (place === 'query') return search.slice(1);
  return place === 'path' ? (pathname.split('/').at(-1) ?? '') : header;
}

/** The same text for each way of writing the same value: percent signs of characters that need none. */
function plain(text: string, { in: place }: StyleCell): string {
  if (place === 'header') return text;
  return text
    .split('&')
    .map((pair) => pair.split('=').map(decodeURIComponent).join('='))
    .join('&');
}
