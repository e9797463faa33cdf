import { expect, test } from 'vitest';
import { findOperations } from '../../../../../generated/src/mcp/calls/find.js';
import { catalogOf } from '../../../../../generated/src/mcp/calls/catalog.js';
import { apis } from '../../../../../generated/src/program/calls.js';

const catalog = catalogOf(apis, { isWriting: true, isDeleting: true, only: [] });

test.each([
  { words: 'add a tag to a deal', operation: 'deals.update' },
  { words: 'set the priority of a deal', operation: 'deals.update' },
  { words: 'change the job title of a contact', operation: 'contacts.update' },
])('find offers $operation for a field that it takes: $words', ({ words, operation }) => {
  const { operations } = findOperations(catalog, words, 12);
  expect(operations.map((one) => one.operation)).toContain(operation);
});

test('the operation that a name says comes first', () => {
  for (const { name } of catalog)
    expect(findOperations(catalog, name, 3).operations.map((one) => one.operation)).toContain(name);
});
