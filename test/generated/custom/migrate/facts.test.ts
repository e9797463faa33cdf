import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldTables } from '../../../../generated/src/custom/command/migrate/facts/fields.js';
import {
  resourceClasses,
  successors,
  unsizedLists,
  V1_PAGE_SIZE,
} from '../../../../generated/src/custom/command/migrate/facts/operations.js';
import { reasons } from '../../../../generated/src/custom/command/migrate/sites/reason.js';
import { schemas as v1 } from '../../../../generated/src/v1/schemas.js';
import { schemas as v2 } from '../../../../generated/src/v2/schemas.js';
import { PROJECT_ROOT } from '../../../support/project.js';

/** The facts that the codemod takes for granted are those of the descriptions. */

interface OperationNode {
  readonly operationId?: string;
  readonly 'x-replaced-by'?: string;
}

const folder = path.join(PROJECT_ROOT, 'openapi/v1/paths');
const described = readdirSync(folder).flatMap((name) => {
  const routes = parse(readFileSync(path.join(folder, name), 'utf8')) as Record<string, unknown>;
  return operationsIn(routes);
});

/** Types of v1 whose fields have no counterpart in v2 at all. */
const withoutCounterpart = [
  'ErrorBody',
  'Invoice',
  'InvoiceCreateParams',
  'InvoiceLineItem',
  'InvoiceLineItemInput',
  'LeadCreateParams',
  'LeadUpdateParams',
  'SavedLead',
  'Webhook',
  'WebhookCreateParams',
];

/** Payloads of events, which are no responses, and pages, whose shape the client hides. */
const notRead = /EventPayload$|^UndocumentedPayload$|List$/;

test('every operation of v1 has the successor that its description names', () => {
  expect(described.length).toBeGreaterThan(20);
  const named = Object.fromEntries(described.map(([id, to]) => [id, to]));
  expect(Object.fromEntries(Object.entries(successors).map(([id, { to }]) => [id, to]))).toEqual(named);
});

test('each operation of v1 has a successor or a reason, and those of people exist', () => {
  const without = Object.values(successors).filter(({ to, none }) => (to === undefined) === (none === undefined));
  expect(without).toEqual([]);
  const people = Object.values(successors).flatMap(({ people: id }) => id ?? []);
  expect(people.filter((id) => !v2.operations[id])).toEqual([]);
});

test('the classes of resources cover all operations', () => {
  const prefixes = Object.values(resourceClasses);
  const resources = new Set(Object.keys(successors).map((id) => id.split('.').slice(0, -1).join('.')));
  expect([...resources].sort()).toEqual(prefixes.toSorted());
});

test('lists without a page size are those whose operation has no such parameter', () => {
  const lists = Object.values(successors).flatMap(({ to = '' }) => (to.endsWith('.list') ? to : []));
  const unsized = lists.filter((id) => !parametersOf(v2, id).some(({ name }) => name === 'pageSize'));
  expect([...unsizedLists].sort()).toEqual(unsized.sort());
});

test('the page size of v1 is the one that is described', () => {
  const limits = Object.keys(v1.operations).flatMap((id) =>
    parametersOf(v1, id).filter(({ name }) => name === 'limit'),
  );
  expect(new Set(limits.map(({ schema }) => (schema as { default?: number }).default))).toEqual(
    new Set([V1_PAGE_SIZE]),
  );
});

test.each(Object.entries(fieldTables))('every field of %s of v1 is in the table once', (name, table) => {
  const known = [
    ...table.same,
    ...Object.keys(table.renamed ?? {}),
    ...Object.keys(table.only ?? {}),
    ...Object.keys(table.none ?? {}),
    ...(table.wrapper === undefined ? [] : [table.wrapper]),
  ];
  expect(known.toSorted()).toEqual(fieldsOf(v1, name).toSorted());
});

test.each(Object.entries(fieldTables))('the fields that %s of v1 has in v2 exist there', (_, table) => {
  const inAll = [...table.same, ...Object.values(table.renamed ?? {})];
  const missing = table.to.flatMap((to) =>
    inAll.filter((field) => !fieldsOf(v2, to).includes(field)).map((field) => `${to}.${field}`),
  );
  expect(missing).toEqual([]);
  for (const [field, to] of Object.entries(table.only ?? {})) {
    expect(table.to.filter((one) => fieldsOf(v2, one).includes(field))).toEqual([to]);
  }
});

test('fields without a counterpart are not in v2', () => {
  const wrong = Object.entries(fieldTables).flatMap(([name, { to, none = {} }]) =>
    Object.keys(none).flatMap((field) =>
      to.filter((one) => fieldsOf(v2, one).includes(field)).map((one) => `${name}.${field} is in ${one}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('fields that take web addresses take any value in v1', () => {
  const tables = Object.entries(fieldTables).filter(([, { addresses }]) => addresses);
  expect(tables.length).toBeGreaterThan(0);
  for (const [name, { to, addresses = [] }] of tables) {
    for (const field of addresses) {
      expect(propertyOf(v1, name, field)).toEqual({});
      for (const one of to) expect(propertyOf(v2, one, field)).toMatchObject({ format: 'uri' });
    }
  }
});

test('every type of v1 with fields is in the table, or is known to have no counterpart', () => {
  const withFields = Object.keys(v1.named).filter(
    (name) => fieldsOf(v1, name).length > 0 && !notRead.test(name) && !isChoice(name),
  );
  const isParams = /ListParams$/;
  const listed = Object.keys(fieldTables).filter((name) => !isParams.test(name));
  expect(withFields.toSorted()).toEqual([...listed, ...withoutCounterpart].sort());
});

test('each reason names a heading of the guide', () => {
  const guide = readFileSync(path.join(PROJECT_ROOT, 'scripts/docs/guides/v1-to-v2.md'), 'utf8');
  const headings = [...guide.matchAll(/^##+ (.+)$/gm)].map(([, heading]) => heading);
  expect(
    [...new Set(Object.values(reasons).map(({ section }) => section))].filter((one) => !headings.includes(one)),
  ).toEqual([]);
});

function propertyOf({ named }: Api, type: string, field: string): unknown {
  return (named[type] as SchemaNode | undefined)?.properties?.[field];
}

/** True for a type that is one of several others, which have the fields. */
function isChoice(name: string): boolean {
  return (v1.named[name] as SchemaNode | undefined)?.oneOf !== undefined;
}

type Api = typeof v1;

function parametersOf({ operations }: Api, id: string) {
  return (operations[id]?.parameters ?? []).filter((parameter) => parameter.in === 'query');
}

/** Names of the fields of a type: of a schema, of all that it is made of, or of the parameters of a list. */
function fieldsOf(api: Api, name: string): string[] {
  const list = /^(.+)ListParams$/.exec(name)?.[1];
  if (list !== undefined && !api.named[name]) {
    const id = Object.keys(api.operations).find((one) => one.endsWith('.list') && paramsName(one) === name);
    return parametersOf(api, id ?? '').map((parameter) => parameter.name);
  }
  return [...new Set(fieldsIn(api.named[name] as SchemaNode | undefined))];
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

function fieldsIn(schema: SchemaNode | undefined): string[] {
  const parts = [...(schema?.anyOf ?? []), ...(schema?.oneOf ?? [])];
  return [...Object.keys(schema?.properties ?? {}), ...parts.flatMap((one) => fieldsIn(one))];
}

/** `LeadSourceListParams` of `leads.sources.list`, `CompanyListParams` of `companies.list`. */
function paramsName(id: string): string {
  const words = id
    .split('.')
    .slice(0, -1)
    .map((word) => word.replace(/ies$/, 'y').replace(/s$/, ''));
  return `${words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')}ListParams`;
}

function operationsIn(routes: unknown): [string, string | undefined][] {
  if (typeof routes !== 'object' || routes === null) return [];
  const node = routes as OperationNode;
  if (typeof node.operationId === 'string') return [[node.operationId, node['x-replaced-by']]];
  return Object.values(routes).flatMap((one) => operationsIn(one));
}
