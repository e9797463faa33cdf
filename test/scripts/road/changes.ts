import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { applyEdits, copy, remove, set, type Edit } from '../rehearsal/support/edit.js';
import { renameWord, replaceIn } from './support/checkout.js';

/** A change of the API, as the maintainer makes it. */
export interface RoadChange {
  /** Its row in the table of CONTRIBUTING.md. */
  readonly name: string;
  /** Every file that is edited by hand. */
  readonly files: readonly string[];
  /** Edits a checkout. */
  edit(root: string): Promise<void>;
}

const ROOT = 'v2/openapi.yaml';
const INVENTORY = 'test/openapi/fidelity/operations.ts';
const SCORES = 'openapi/scores.yaml';
const BRANDS = path.join(import.meta.dirname, 'brands');

const tag = { name: 'brands', 'x-singular': 'Brand', 'x-displayName': 'Brands', description: 'Brands of products.' };
const brandRows = [
  ['get', '/brands', 'list'],
  ['post', '/brands', 'create'],
  ['get', '/brands/{id}', 'get'],
  ['patch', '/brands/{id}', 'update'],
  ['delete', '/brands/{id}', 'delete'],
].map(([method, route, verb]) => `  ['${method}', '${route}', 'brands.${verb}', 'listed'],\n`);
const lastRow = "  ['get', '/custom-fields', 'customFields.list', 'listed'],\n";

const resource: RoadChange = {
  name: 'a new resource',
  files: [
    SCORES,
    'openapi/v2/openapi.yaml',
    'openapi/v2/paths/brands.yaml',
    'openapi/v2/schemas/brands.yaml',
    'openapi/v2/schemas/ids.yaml',
    INVENTORY,
  ],
  async edit(root) {
    await cp(path.join(BRANDS, 'paths.yaml'), path.join(root, 'openapi/v2/paths/brands.yaml'));
    await cp(path.join(BRANDS, 'schemas.yaml'), path.join(root, 'openapi/v2/schemas/brands.yaml'));
    await replaceIn(root, 'openapi/v2/openapi.yaml', ['\npaths:\n', `\n  - ${JSON.stringify(tag)}\npaths:\n`]);
    await applyEdits(root, [
      set(ROOT, 'paths > /brands', { $ref: 'paths/brands.yaml#/~1brands' }),
      set(ROOT, 'paths > /brands/{id}', { $ref: 'paths/brands.yaml#/~1brands~1{id}' }),
      set('v2/schemas/ids.yaml', 'BrandId', { type: 'string', pattern: '^brd_', description: 'Id of a brand.' }),
    ]);
    await replaceIn(root, INVENTORY, [lastRow, `${lastRow}${brandRows.join('')}`]);
    await explainScore(root);
  },
};

/** Adds the line that the lint asks for: few operations of brands return an id that another takes. */
async function explainScore(root: string): Promise<void> {
  const [, newest = ''] = /^v2:\n {2}- \{ score: ([\d.]+)/m.exec(await readFile(path.join(root, SCORES), 'utf8')) ?? [];
  const line = `  - { score: ${(Number(newest) - 1).toFixed(1)}, why: Brands have no links to other records. }\n`;
  await replaceIn(root, SCORES, ['v2:\n', `v2:\n${line}`]);
}

const field: RoadChange = {
  name: 'a renamed field',
  files: [
    'generated/src/custom/testing/records/views.ts',
    'generated/src/custom/testing/rules/projects.ts',
    'generated/src/custom/testing/seed/seed.ts',
    'openapi/v2/paths/projects.yaml',
    'openapi/v2/schemas/projects.yaml',
    'test/generated/custom/testing/lists/lists.test.ts',
    'test/generated/custom/testing/rules-deals.test.ts',
  ],
  async edit(root) {
    const folders = ['openapi/v2', 'generated/src/custom', 'test/generated'];
    await renameWord(root, folders, ['projectLeadId', 'leadUserId']);
  },
};

const value: RoadChange = {
  name: 'a new value of an enum',
  files: ['openapi/v2/schemas/deals.yaml'],
  edit: (root) =>
    applyEdits(root, [set('v2/schemas/deals.yaml', 'DealPriority > enum', ['LOW', 'MEDIUM', 'HIGH', 'URGENT'])]),
};

const removal: RoadChange = {
  name: 'a removed operation',
  files: ['openapi/v2/paths/projects.yaml', INVENTORY],
  async edit(root) {
    await applyEdits(root, [remove('v2/paths/projects.yaml', '/projects/{id} > delete')]);
    await replaceIn(root, INVENTORY, ["  ['delete', '/projects/{id}', 'projects.delete', 'inferred'],\n", '']);
  },
};

const VIEWED = 'quotation.viewed';
const QUOTATIONS = 'v1/webhooks/quotations.yaml';

/** The event of a deletion, and what is different in the new one. */
const eventEdits: readonly Edit[] = [
  copy(QUOTATIONS, 'quotation.deleted', VIEWED),
  ...Object.entries({
    operationId: 'events.quotationViewed',
    summary: 'A quotation was viewed',
    description: 'Sent when a client opens a quotation.',
  }).map(([member, text]) => set(QUOTATIONS, `${VIEWED} > post > ${member}`, text)),
  ...['schema > properties > event > const', 'example > event'].map((place) =>
    set(QUOTATIONS, `${VIEWED} > post > requestBody > content > application/json > ${place}`, VIEWED),
  ),
  set('v1/openapi.yaml', `webhooks > ${VIEWED}`, { $ref: `webhooks/quotations.yaml#/${VIEWED}` }),
];

const event: RoadChange = {
  name: 'a new event',
  files: [
    'openapi/v1/openapi.yaml',
    'openapi/v1/schemas/webhooks.yaml',
    'openapi/v1/webhooks/quotations.yaml',
    INVENTORY,
  ],
  async edit(root) {
    await applyEdits(root, eventEdits);
    const last = '    - quotation.statusChanged\n';
    await replaceIn(root, 'openapi/v1/schemas/webhooks.yaml', [last, `${last}    - ${VIEWED}\n`]);
    await replaceIn(root, INVENTORY, ["  'form.response.created',\n", `  'form.response.created',\n  '${VIEWED}',\n`]);
  },
};

/** The changes that are rehearsed. */
export const roadChanges: readonly RoadChange[] = [resource, field, value, removal, event];
