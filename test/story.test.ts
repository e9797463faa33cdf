import { expect, test } from 'vitest';
import { BadRequestError, Heffl, type Contact } from '../generated/src/v2/index.js';

/**
 * Behaviour of the client, from top to bottom. The API of this story is the function below, passed as `fetch`:
 * its return value is the response that the client gets.
 */
test('a salesperson imports a contact, finds it again, writes about it, and meets an error', async () => {
  const sent: string[] = [];
  const contacts: Contact[] = ['clt_1', 'clt_2', 'clt_3'].map((id) => contact(id as `clt_${string}`));

  const api = async (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(url, init);
    const { pathname, searchParams } = new URL(request.url);
    sent.push(`${request.method} ${pathname}`);
    if (request.headers.get('x-api-key') !== 'heffl_user_story')
      return json({ error: { code: 'UNAUTHORIZED', message: 'No key' } }, 401);
    if (request.method === 'POST') {
      const body = (await request.json()) as { firstName: string };
      return json({ ...contact('clt_4'), ...body });
    }
    if (request.method === 'DELETE') {
      return json({ error: { code: 'BAD_REQUEST', message: 'The contact has linked deals.' } }, 400);
    }
    // Three pages of one contact; the page in the middle is empty, as pages may be.
    const cursor = searchParams.get('cursor');
    if (cursor === null) return json({ data: contacts.slice(0, 1), meta: { hasMore: true, nextCursor: 'two' } });
    if (cursor === 'two') return json({ data: [], meta: { hasMore: true, nextCursor: 'three' } });
    return json({ data: contacts.slice(1), meta: { hasMore: false, nextCursor: null } });
  };

  // The client needs a key, and takes any `fetch`. Making it sends nothing.
  const heffl = new Heffl({ apiKey: 'heffl_user_story', fetch: api });
  expect(sent).toEqual([]);

  // Custom fields are members of the record itself.
  const created = await heffl.contacts.create({ firstName: 'Ada', cf_industry: 'Computing' });
  expect(created.firstName).toBe('Ada');
  expect(created.cf_industry).toBe('Computing');

  // Awaiting a list returns one page, with its cursor for manual iteration.
  const page = await heffl.contacts.list();
  expect(page.items.map(({ id }) => id)).toEqual(['clt_1']);
  expect(page.nextCursor).toBe('two');

  // Iterating it gives every item of every page, and an empty page does not end it.
  const ids: string[] = [];
  for await (const { id } of heffl.contacts.list()) ids.push(id);
  expect(ids).toEqual(['clt_1', 'clt_2', 'clt_3']);

  // Stopping early sends nothing more.
  const before = sent.length;
  for await (const { id } of heffl.contacts.list()) if (id === 'clt_1') break;
  expect(sent.length - before).toBe(1);

  // A rejection is an error of its own class, and names the request and the response.
  const error = await heffl.contacts.delete('clt_1').then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BadRequestError);
  expect(error).toMatchObject({
    status: 400,
    code: 'BAD_REQUEST',
    operationId: 'contacts.delete',
    route: '/contacts/{id}',
  });
  expect(String(error)).toContain('The contact has linked deals.');

  // Status and headers are there when they matter.
  const { data, response } = await heffl.contacts.create({ firstName: 'Grace' }).withResponse();
  expect(data.firstName).toBe('Grace');
  expect(response.status).toBe(200);

  // A wrong id never leaves the process.
  const sentBefore = sent.length;
  await expect(heffl.contacts.delete('../deals' as `clt_${string}`)).rejects.toThrow('clt_');
  expect(sent.length).toBe(sentBefore);
});

function contact(id: `clt_${string}`): Contact {
  return {
    id,
    name: id,
    number: id,
    firstName: id,
    openingBalance: 0,
    showJobAmountToWorker: false,
    isClientPortalEnabled: false,
    type: 'contact',
  };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}
