import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { connect, Deals, Heffl } from '../../generated/src/v2/index.js';
import { HefflV1 } from '../../generated/src/v1/index.js';

const options = { apiKey: 'heffl_user_0123456789', fetch: () => Promise.resolve(Response.json({ id: 'dl_1' })) };

describe('a method without its object', () => {
  const { get, list } = new Heffl(options).deals;
  test.each([
    ['get', () => get('dl_1')],
    ['list', () => list()],
  ])('%s says so, and how to call it', (_name, call) => {
    expect(call).toThrow('The method has lost its object: bind it.');
  });

  test('works if it is bound', async () => {
    const deals = new Deals(connect(options));
    expect(await deals.get.bind(deals)('dl_1')).toEqual({ id: 'dl_1' });
  });
});

describe('a client in a log', () => {
  test.each([
    ['v2', new Heffl(options), "Heffl { baseUrl: 'https://api.heffl.com/api/v2', apiKey: '[API key]' }"],
    ['v1', new HefflV1(options), "HefflV1 { baseUrl: 'https://api.heffl.com/api/v1', apiKey: '[API key]' }"],
    [
      'at another address',
      new Heffl({ ...options, baseUrl: 'http://localhost:3000' }),
      "Heffl { baseUrl: 'http://localhost:3000/api/v2', apiKey: '[API key]' }",
    ],
  ])('%s is one line: class, base URL, and no key', (_which, client, line) => {
    expect(inspect(client)).toBe(line);
    expect(inspect({ client }, { showHidden: true, depth: 9 })).toContain(line);
    expect((client as unknown as Record<symbol, () => string>)[Symbol.for('Deno.customInspect')]?.()).toBe(line);
  });

  test('has the members that it had', () => {
    expect(Object.keys(new Heffl(options))).toContain('deals');
    expect(JSON.stringify(new Heffl(options))).not.toContain('heffl_user');
  });
});

test.each([null, [], 'text'])('a record that is %j is a ResponseError', async (body) => {
  const heffl = new Heffl({ ...options, fetch: () => Promise.resolve(Response.json(body)) });
  await expect(heffl.deals.get('dl_1')).rejects.toMatchObject({ name: 'ResponseError', status: 200 });
  await expect(heffl.deals.list()).rejects.toMatchObject({ name: 'ResponseError', status: 200 });
});
