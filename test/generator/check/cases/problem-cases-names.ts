import { HERE, PATHS, ROOT, type ProblemCase } from '../../support/problem-case.js';

const DEALS_TAG = '  - name: deals\n    x-singular: Deal\n';

/** `deals.get` under another operationId, with the tags it needs: `leads: Lead`. */
function renamed(operationId: string, tags: Readonly<Record<string, string>>): Pick<ProblemCase, 'changes' | 'at'> {
  const added = Object.entries(tags).map(([name, singular]) => `  - name: ${name}\n    x-singular: ${singular}\n`);
  return {
    changes: [
      { file: ROOT, find: DEALS_TAG, replace: `${added.join('')}${DEALS_TAG}` },
      { file: PATHS, find: 'operationId: deals.get', replace: `operationId: ${operationId}` },
    ],
    at: [PATHS, `operationId: ${operationId}`],
  };
}

/** Two operations more, each of the given id. */
function twoMore(
  first: string,
  second: string,
  tags: Readonly<Record<string, string>>,
): Pick<ProblemCase, 'changes' | 'at'> {
  const { changes = [] } = renamed(first, tags);
  const operation = `  delete:
    operationId: ${second}
    summary: Second
    x-provenance: { level: seed, page: https://docs.example.com/x }
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
    responses: { '204': { description: Done. } }
`;
  return {
    changes: [...changes, { file: PATHS, find: '/deals/{id}:\n', replace: `/deals/{id}:\n${operation}` }],
    // Methods stand in the file's order, so the one that comes second is the one that was renamed.
    at: [PATHS, `operationId: ${first}`],
  };
}

/** Two things under one name, or a thing under a name that cannot be given. */
export const namesCases: readonly ProblemCase[] = [
  {
    title: 'two operations with one id',
    code: 'method-name-taken',
    changes: [
      { file: PATHS, find: 'operationId: deals.get', replace: `operationId: deals.get ${HERE}` },
      { file: PATHS, find: 'operationId: deals.create', replace: 'operationId: deals.get' },
    ],
    at: [PATHS, HERE],
    says: ['GET /deals/{id}', 'POST /deals already has', `${PATHS}:28`],
  },
  {
    title: 'a verb that is also a nested resource',
    code: 'method-name-taken',
    ...twoMore('leads.stages.get', 'leads.stages', { leads: 'Lead', 'leads.stages': 'LeadStage' }),
    at: [PATHS, 'operationId: leads.stages'],
    says: ['leads.stages', 'nested resource'],
  },
  {
    title: 'a resource named like what every object has',
    code: 'member-name-reserved',
    ...renamed('constructor.get', { constructor: 'Builder' }),
    says: ['constructor.get', '"constructor"'],
  },
  {
    title: 'a verb named constructor',
    code: 'member-name-reserved',
    ...renamed('deals.constructor', {}),
    says: ['deals.constructor'],
  },
  {
    title: 'a verb that would make a resource a promise',
    code: 'member-name-reserved',
    ...renamed('deals.then', {}),
    says: ['deals.then', '"then"'],
  },
  {
    title: 'a resource named like the openapi-fetch client',
    code: 'member-name-reserved',
    ...renamed('raw.get', { raw: 'Raw' }),
    says: ['raw.get', '"raw"'],
  },
  {
    title: 'a resource and a nested one that give one class',
    code: 'type-name-taken',
    ...twoMore('leads.stages.get', 'leadStages.delete', {
      leads: 'Lead',
      'leads.stages': 'LeadStage',
      leadStages: 'LeadState',
    }),
    says: ['the resource "leads.stages"', '"LeadStages"', 'the resource "leadStages"'],
  },
  {
    title: 'a resource whose class is one of the runtime',
    code: 'type-name-taken',
    ...renamed('connection.get', { connection: 'Wire' }),
    says: ['the resource "connection"', '"Connection"'],
  },
  {
    title: 'a resource whose class is the client',
    code: 'type-name-taken',
    ...renamed('sales.get', { sales: 'Sale' }),
    says: ['the resource "sales"', 'already the client'],
  },
  {
    title: 'two resources that give one file',
    code: 'file-name-taken',
    ...twoMore('leadXStages.get', 'leadXstages.delete', { leadXStages: 'LeadA', leadXstages: 'LeadB' }),
    says: ['"leadXStages"', '"leadXstages"'],
  },
  {
    title: 'path parameters that give one argument',
    code: 'argument-name-taken',
    changes: [
      { file: ROOT, find: '/deals/{id}:\n', replace: '/deals/{deal_id}/{dealId}:\n' },
      {
        file: PATHS,
        find: '      - name: id\n',
        replace:
          '      - { name: dealId, in: path, required: true, schema: { type: string } }\n      - name: deal_id\n',
      },
    ],
    at: [PATHS, 'operationId: deals.get'],
    says: ['{deal_id}', '{dealId}', '"dealId"'],
  },
];
