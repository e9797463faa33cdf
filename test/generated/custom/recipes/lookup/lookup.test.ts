import { beforeEach, describe, expect, test } from 'vitest';
import {
  lookup,
  NoMatchError,
  SeveralMatchesError,
  type Lookup,
} from '../../../../../generated/src/custom/recipes/index.js';
import { ArgumentError, HefflError, PaginationError } from '../../../../../generated/src/v2/index.js';
import { errorOf, openWorkspace, withChangedResponses, type TestWorkspace } from '../support/workspace.js';

let space: TestWorkspace;
let find: Lookup;

beforeEach(() => {
  space = openWorkspace();
  find = lookup(space.heffl, { clock: space.time });
});

/** Products, of which two are called the same. */
async function addProducts() {
  const { heffl } = space;
  const first = await heffl.products.create({ name: 'Brass gear', price: 3 });
  await heffl.products.create({ name: 'Steel gear', price: 4 });
  return { first, second: await heffl.products.create({ name: 'BRASS  gear ' }) };
}

describe('a record is found', () => {
  test.each([
    ['user', 'usr_abc123', () => find.user('ada  lovelace')],
    ['user by address', 'usr_abc123', () => find.user(' ADA@example.com')],
    ['template', 'tpl_abc123', () => find.template('standard quotation')],
    ['tag', 'tag_abc123', async () => find.tag((await space.heffl.tags.list()).items[0]?.name ?? '')],
    ['pipeline', 'dpl_abc123', () => find.pipeline('sales')],
    ['stage', 'dps_def456', () => find.stage('won', { pipeline: 'SALES' })],
    ['stage by pipeline id', 'dps_def456', () => find.stage('Won', { pipeline: 'dpl_abc123' })],
    ['client stage', 'cs_abc123', () => find.clientStage('customer')],
    ['lead stage', 'lstg_abc123', () => find.leadStage('new')],
    ['source', 'src_abc123', () => find.source('website')],
  ] as const)('%s', async (_kind, id, act) => {
    expect(await act()).toMatchObject({ id });
  });

  test('whose name has other spaces and case', async () => {
    const product = await space.heffl.products.create({ name: 'Difference \u00a0Engine' });
    expect(await find.product(' difference ENGINE')).toEqual(product);
  });

  test('of a type, where two types share a name', async () => {
    const { heffl } = space;
    const deal = await heffl.tags.create({ name: 'Hot', type: 'deals', color: '#fff' });
    const lead = await heffl.tags.create({ name: 'hot', type: 'leads', color: '#fff' });
    expect(await find.tag('HOT', { type: 'deals' })).toEqual(deal);
    expect(await find.tag('HOT', { type: 'leads' })).toEqual(lead);
    await expect(find.tag('hot')).rejects.toMatchObject({ ids: [deal.id, lead.id] });
    await expect(find.template('Standard invoice', { type: 'quotations' })).rejects.toThrow('of type quotations');
  });

  test('unless it is not in use', async () => {
    const { heffl } = space;
    const { first, second } = await addProducts();
    await heffl.products.update(second.id, { isActive: false });
    expect((await find.product('brass gear')).id).toBe(first.id);
    await heffl.products.update(first.id, { isActive: false });
    find.refresh();
    await expect(find.product('brass gear')).rejects.toThrow(
      `No product is called "brass gear" and in use. "Brass gear" (${first.id}) is not.`,
    );
  });
});

describe('a record is not found', () => {
  test('and the nearest name is in the error', async () => {
    await addProducts();
    const error = await errorOf(find.product('Steel gaer'));
    expect(error).toBeInstanceOf(NoMatchError);
    expect(error).toBeInstanceOf(HefflError);
    expect(error).toMatchObject({ nearest: 'Steel gear', message: expect.stringContaining('`refresh()`') as string });
  });

  test('if two have the name: both are named, with their pipelines', async () => {
    const { first, second } = await addProducts();
    const error = await errorOf(find.product('Brass Gear'));
    expect(error).toBeInstanceOf(SeveralMatchesError);
    expect(error).toMatchObject({ ids: [first.id, second.id] });
    const stages = await errorOf(find.stage('Won'));
    expect((stages as Error).message).toMatch(
      /^Two stage records are called "Won": "Won" of the pipeline "Partners" \(dps_\w+\) and "Won" of the pipeline "Sales" \(dps_def456\)\.$/,
    );
  });

  test('unless both are one, which two pages have', async () => {
    const { heffl } = withChangedResponses(space, (_path, body) => {
      const { data } = body as { data: object[] };
      return { data: [...data, ...data] };
    });
    expect((await lookup(heffl).source('Website')).id).toBe('src_abc123');
  });

  test('in another pipeline', async () => {
    await expect(find.stage('Won', { pipeline: 'Sale' })).rejects.toMatchObject({ nearest: 'Sales' });
    await expect(find.stage('Wonn', { pipeline: 'Sales' })).rejects.toMatchObject({
      nearest: 'Won',
      message: expect.stringContaining('of the pipeline "Sales"') as string,
    });
  });

  test.each(['', '  '])('by the name %j', async (name) => {
    await expect(find.user(name)).rejects.toThrow(ArgumentError);
  });

  test('in an empty list', async () => {
    const { heffl } = withChangedResponses(space, (_path, body) => ({ ...body, data: [] }));
    await expect(lookup(heffl).tag('Hot')).rejects.toThrow('No tag is called "Hot". The list is empty.');
  });

  test('where members are not documented and have other names: the error names them, and the option', async () => {
    const { heffl } = withChangedResponses(space, () => ({ data: [{ id: 'usr_x', fullName: 'Ada', isActive: true }] }));
    await expect(lookup(heffl).user('Ada')).rejects.toThrow(
      'No user is called "Ada": Heffl does not document by which members. The first record has "id", "fullName", "isActive". Pass the option `texts.users` of the lookup.',
    );
    const own = lookup(heffl, { texts: { users: ({ fullName }) => [fullName] } });
    expect((await own.user('ada')).id).toBe('usr_x');
  });
});

describe('a list is read', () => {
  test('once for many who ask at the same time, and for those after them', async () => {
    const requests = await space.requestsOf(async () => {
      await Promise.all(Array.from({ length: 20 }, () => find.stage('Lost', { pipeline: 'Sales' })));
      await find.pipeline('Partners');
      await find.user('Ada Lovelace');
    });
    expect(requests).toEqual(['pipelines.list', 'users.list']);
  });

  test('again after refresh, and when it is too old', async () => {
    const { heffl, time, requestsOf } = space;
    await errorOf(find.source('Fair'));
    expect(await requestsOf(() => find.source('Website'))).toEqual([]);
    find.refresh();
    expect(await requestsOf(() => find.source('Website'))).toEqual(['sources.list']);
    await time.advance(300_000);
    expect(await requestsOf(() => find.source('Website'))).toEqual([]);
    await time.advance(1);
    expect(await requestsOf(() => find.source('Website'))).toEqual(['sources.list']);
    const brief = lookup(heffl, { maxAge: 0, clock: time });
    await brief.source('Website');
    await time.advance(1);
    expect(await requestsOf(() => brief.source('Website'))).toEqual(['sources.list']);
  });

  test('anew for who asks after refresh, while an older reading is under way', async () => {
    const { heffl, requestsOf } = space;
    const requests = await requestsOf(async () => {
      const early = find.product('Loom 9');
      early.catch(() => undefined);
      await heffl.products.create({ name: 'Loom 9' });
      find.refresh();
      expect((await find.product('Loom 9')).name).toBe('Loom 9');
      expect((await find.product('loom 9')).name).toBe('Loom 9');
    });
    expect(requests.filter((name) => name === 'products.list').length).toBe(2);
  });

  test('again if the reading failed, which all who waited get', async () => {
    const { api, requestsOf } = space;
    api.fault({ operation: 'users.list', nth: 1, status: 403 });
    const both = [find.user('Ada Lovelace'), find.user('Ada Lovelace')];
    for (const one of both) await expect(one).rejects.toMatchObject({ status: 403 });
    expect(await requestsOf(() => find.user('Ada Lovelace'))).toEqual(['users.list']);
  });

  test('to its end, although one who waits gives up', async () => {
    const { requestsOf } = space;
    const stop = new AbortController();
    const reason = new Error('enough');
    const requests = await requestsOf(async () => {
      const given = errorOf(find.user('Ada Lovelace', { signal: stop.signal }));
      const patient = find.user('Ada Lovelace');
      stop.abort(reason);
      expect(await given).toBe(reason);
      expect((await patient).id).toBe('usr_abc123');
    });
    expect(requests).toEqual(['users.list']);
    expect(await errorOf(find.user('Ada Lovelace', { signal: stop.signal }))).toBe(reason);
  });

  test('up to a limit', async () => {
    await addProducts();
    const small = lookup(space.heffl, { maxRecords: 3 });
    await expect(small.product('Brass gear')).rejects.toThrow(PaginationError);
  });

  test('with the options of the lookup', async () => {
    await lookup(space.heffl, { headers: { 'x-trace': 'abc' } }).user('Ada Lovelace');
    expect(space.api.requests.at(-1)?.headers.get('x-trace')).toBe('abc');
  });
});

test.each([{ maxAge: -1 }, { maxAge: Number.NaN }, { maxRecords: 0 }, { maxRecords: 1.5 }])(
  'the option %j is rejected',
  (options) => {
    expect(() => lookup(space.heffl, options)).toThrow(ArgumentError);
  },
);
