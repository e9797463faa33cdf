import {
  createTestHeffl,
  type TestHeffl,
  type TestHefflOptions,
} from '../../../../../generated/src/custom/testing/index.js';
import type { Snapshot } from '../../../../../generated/src/testing/store/store.js';
import { exampleRecords, type ExampleRecord } from './example-records.js';

const named = await exampleRecords();

/**
 * An embedded API that holds every record that an example of the descriptions names: the seeded ones, and others
 * like the first of their kind, or as a response shows them. `isUnlinked`: nothing refers to clients.
 */
export function exampleWorkspace({ isUnlinked = false, ...options }: WorkspaceOptions = {}): TestHeffl {
  const api = createTestHeffl(options);
  api.seed({ counts: { contacts: 3, deals: 3, ...(isUnlinked && { deals: 0, quotations: 0 }) } });
  const records = named.filter(({ collection }) => !isUnlinked || !LINKED.has(collection));
  api.restore(withRecords(api.snapshot(), records));
  return api;
}

interface WorkspaceOptions extends TestHefflOptions {
  readonly isUnlinked?: boolean;
}

/** Collections whose records refer to clients. */
const LINKED = new Set(['deals', 'quotations']);

function withRecords({ serial, collections }: Snapshot, records: readonly ExampleRecord[]): Snapshot {
  const filled = new Map(Object.entries(collections));
  for (const { id, collection, shown } of records) {
    const others = filled.get(collection) ?? [];
    if (others.some((other) => other.id === id)) continue;
    const dates = { createdAt: NOON, updatedAt: NOON };
    filled.set(collection, [...others, { ...dates, ...(others[0] ?? shown), id, serial: 9000 + others.length }]);
  }
  return { serial, collections: Object.fromEntries(filled) };
}

const NOON = '2026-06-30T12:00:00.000Z';
