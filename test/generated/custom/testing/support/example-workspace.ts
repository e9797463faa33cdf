import { createTestHeffl, type TestHeffl, type TestHefflOptions } from '../../../../../generated/src/custom/testing/index.js';

/** Records that the descriptions' examples name, next to the seeded ones. */
const named: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  clients: [{ id: 'clt_ghi789', type: 'contact', firstName: 'Charles', name: 'Charles' }],
  deals: [{ id: 'dl_def456', title: 'Loom', clientId: 'clt_def456', pipelineId: 'dpl_abc123', stageId: 'dps_abc123' }],
  pipelineStages: [
    { id: 'dps_jkl012', name: 'Offer', position: 4, probability: 60, type: 'ACTIVE', pipelineId: 'dpl_abc123' },
  ],
};

/** An embedded API that holds every record the examples name. `isUnlinked`: nothing refers to clients. */
export function exampleWorkspace({ isUnlinked = false, ...options }: WorkspaceOptions = {}): TestHeffl {
  const api = createTestHeffl(options);
  api.seed({ counts: { contacts: 3, deals: 3, ...(isUnlinked && { deals: 0, quotations: 0 }) } });
  const { serial, collections } = api.snapshot();
  const dates = { createdAt: NOON, updatedAt: NOON };
  const added = Object.entries(named)
    .filter(([collection]) => !isUnlinked || collection !== 'deals')
    .map(([collection, records]) => [
      collection,
      [
        ...(collections[collection] ?? []),
        ...records.map((record, index) => ({ ...dates, serial: 9000 + index, ...record })),
      ],
    ]);
  api.restore({ serial, collections: { ...collections, ...Object.fromEntries(added) } });
  return api;
}

interface WorkspaceOptions extends TestHefflOptions {
  readonly isUnlinked?: boolean;
}

const NOON = '2026-06-30T12:00:00.000Z';
