import { expect, test } from 'vitest';
import { isPlural, singularOf } from '../../../../generator/plan/derive/words/singular.js';

test.each([
  ['pets', 'Pet', true],
  ['pet', 'Pet', false],
  ['categories', 'Category', true],
  ['addresses', 'Address', true],
  ['address', 'Address', false],
  ['status', 'Status', false],
  ['statuses', 'Status', true],
  ['news', 'News', false],
  ['data', 'Data', false],
  ['metadata', 'Metadata', false],
  ['media', 'Media', false],
  ['series', 'Series', false],
  ['analytics', 'Analytics', false],
  ['species', 'Species', false],
  ['people', 'Person', true],
  ['children', 'Child', true],
  ['indices', 'Index', true],
  ['axes', 'Axis', true],
  ['basis', 'Basis', false],
  ['skus', 'Sku', true],
  ['menus', 'Menu', true],
  ['movies', 'Movie', true],
  ['cookies', 'Cookie', true],
  ['databases', 'Database', true],
  ['boxes', 'Box', true],
  ['batches', 'Batch', true],
  ['taxIds', 'TaxId', true],
  ['API-keys', 'ApiKey', true],
  ['line_items', 'LineItem', true],
  ['tax_status', 'TaxStatus', false],
  ['', undefined, false],
  ['…', undefined, false],
])('one of %s is %s', (given, want, isSeveral) => {
  expect(singularOf(given)).toBe(want);
  expect(isPlural(given)).toBe(isSeveral);
});
