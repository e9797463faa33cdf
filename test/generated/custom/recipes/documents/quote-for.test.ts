import { beforeEach, describe, expect, test } from 'vitest';
import { lookup, quoteFor, RecipeError, type QuoteParams } from '../../../../../generated/src/custom/recipes/index.js';
import { errorOf, openWorkspace, type TestWorkspace } from '../support/workspace.js';

let space: TestWorkspace;

beforeEach(async () => {
  space = openWorkspace();
  await space.heffl.products.create({ name: 'Brass gear', price: 3 });
  await space.heffl.products.create({ name: 'Steel gear', price: 4 });
});

const params = {
  clientId: 'clt_def456',
  templateId: 'tpl_abc123',
  date: '2026-07-01T00:00:00.000Z',
  lines: [{ product: 'brass gear', quantity: 2 }],
} as const satisfies QuoteParams;

describe('a quotation', () => {
  test('has the names, prices and ids of its products', async () => {
    const { heffl, requestsOf } = space;
    const requests = await requestsOf(async () => {
      const quotation = await quoteFor(heffl, {
        ...params,
        templateId: undefined,
        template: 'standard quotation',
        cf_delivery: 'By ship',
        lines: [
          { product: ' BRASS gear', quantity: 2, taxRateId: 'txr_abc123' },
          { product: 'steel gear', quantity: 1, price: 5, name: 'Gear of steel', description: 'polished' },
          { name: 'Freight', quantity: 1, price: 10 },
        ],
      });
      expect(quotation).toMatchObject({ templateId: 'tpl_abc123', cf_delivery: 'By ship', status: 'DRAFT' });
      const { items: products } = await heffl.products.list();
      const idOf = (name: string) => products.find((product) => product.name === name)?.id;
      expect(quotation.lineItems).toMatchObject([
        { name: 'Brass gear', price: 3, quantity: 2, productId: idOf('Brass gear'), taxRateId: 'txr_abc123' },
        {
          name: 'Gear of steel',
          price: 5,
          quantity: 1,
          productId: idOf('Steel gear'),
          description: 'polished',
        },
        { name: 'Freight', price: 10, quantity: 1 },
      ]);
    });
    expect(requests.slice(0, 3).sort()).toEqual(['documentTemplates.list', 'products.list', 'quotations.create']);
  });

  test('takes one request after a lookup, and two without', async () => {
    const { heffl, requestsOf } = space;
    const find = lookup(heffl);
    expect(await requestsOf(() => quoteFor(heffl, params, { lookup: find }))).toEqual([
      'products.list',
      'quotations.create',
    ]);
    expect(await requestsOf(() => quoteFor(heffl, params, { lookup: find }))).toEqual(['quotations.create']);
    const free = { ...params, lines: [{ name: 'Freight', quantity: 1, price: 10 }] };
    expect(await requestsOf(() => quoteFor(heffl, free))).toEqual(['quotations.create']);
  });

  test('in a currency has the prices that were given', async () => {
    const lines = [{ product: 'Brass gear', quantity: 2, price: 3.5 }];
    const quotation = await quoteFor(space.heffl, { ...params, lines, currency: 'USD', conversionRate: 0.9 });
    expect(quotation).toMatchObject({ currency: 'USD', totalAmount: 7 });
  });
});

describe('nothing is written', () => {
  test('where names are not found: every one is in the error', async () => {
    const { heffl, requestsOf } = space;
    await heffl.products.create({ name: 'Gasket' });
    await heffl.products.create({ name: 'gasket' });
    const lines = ['Brass gaer', 'Steel gear', 'Gasket'].map((product) => ({ product, quantity: 1 }));
    const requests = await requestsOf(async () => {
      const wrong = { ...params, templateId: undefined, template: 'Standard invoice', lines };
      const error = await errorOf(quoteFor(heffl, wrong));
      expect(error).toBeInstanceOf(RecipeError);
      const { faults, message } = error as RecipeError;
      expect(faults.map(({ field }) => field).sort()).toEqual(['lines[0].product', 'lines[2].product', 'template']);
      expect(message).toContain('Did you mean "Brass gear"?');
      expect(message).toContain('Two product records are called "Gasket"');
    });
    expect(requests.sort()).toEqual(['documentTemplates.list', 'products.list']);
  });

  test('where there are no lines, or prices without a currency', async () => {
    const { heffl, requestsOf } = space;
    const requests = await requestsOf(async () => {
      await expect(quoteFor(heffl, { ...params, lines: [] })).rejects.toMatchObject({ faults: [{ field: 'lines' }] });
      await expect(quoteFor(heffl, { ...params, currency: 'USD' })).rejects.toThrow(
        'lines[0].price: The price of a product has no currency. Write one in USD.',
      );
    });
    expect(requests).toEqual([]);
  });

  test('where a list cannot be read', async () => {
    space.api.fault({ operation: 'products.list', status: 403 });
    await expect(quoteFor(space.heffl, params)).rejects.toMatchObject({ status: 403 });
  });

  test('twice: a lost response is an error with an unknown outcome', async () => {
    const { api, heffl } = space;
    api.fault({ operation: 'quotations.create', reset: true, takesEffect: true });
    await expect(quoteFor(heffl, params)).rejects.toMatchObject({ outcome: 'unknown' });
    expect(api.requests.filter(({ operationId }) => operationId === 'quotations.create').length).toBe(1);
  });

  test('after the signal is aborted', async () => {
    const { heffl, requestsOf } = space;
    const reason = new Error('enough');
    const requests = await requestsOf(async () => {
      expect(await errorOf(quoteFor(heffl, params, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    });
    expect(requests).toEqual([]);
  });
});

test('types know lines, templates and custom fields', () => {
  expect(() => [
    // @ts-expect-error A typo.
    quoteFor(space.heffl, { ...params, subjekt: 'x' }),
    // @ts-expect-error A template by name or by id.
    quoteFor(space.heffl, { ...params, template: 'Standard quotation' }),
    // @ts-expect-error A line without a product needs a price.
    quoteFor(space.heffl, { ...params, lines: [{ name: 'Freight', quantity: 1 }] }),
    // @ts-expect-error The lines are called `lines`.
    quoteFor(space.heffl, { ...params, quotationProducts: [] }),
    quoteFor(space.heffl, { ...params, cf_any: 1 }),
  ]).toBeTypeOf('function');
});
