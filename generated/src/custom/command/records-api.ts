import type { OperationSchemas } from '../../validate/api-schemas.js';
import { apis } from '../../program/calls.js';
import type { DescribedApi, DescribedCall } from '../../shell/describe/described.js';
import { Heffl } from '../../v2/index.js';
import type { Records } from '../records/records.js';
import { recordOperations, recordPage, recordSchema, type RecordVerb } from '../records/record-schemas.js';

/** The path of a custom object, in place of an id. */
const object = {
  in: 'path',
  name: 'object',
  required: true,
  schema: { type: 'string', pattern: '^/?[\\w-]+$' },
} as const;

const ROUTE = '/{object}';
const operations = recordOperations(ROUTE, { type: 'object', patternProperties: { '^cf_': {} } });

const NOTE =
  'Provenance: inferred. Heffl says that records of custom objects are at resource paths, and shows none: which paths, verbs and members there are is unknown.';

const calls: Readonly<Record<RecordVerb, DescribedCall>> = {
  list: {
    path: ['records', 'list'],
    summary: 'List the records of a custom object, by its path: my-objects',
    ids: ['object'],
    params: ['cursor', 'pageSize'],
  },
  get: { path: ['records', 'get'], summary: 'Get a record of a custom object', ids: ['object', 'id'] },
  create: { path: ['records', 'create'], summary: 'Create a record of a custom object', ids: ['object'] },
  update: { path: ['records', 'update'], summary: 'Update a record of a custom object', ids: ['object', 'id'] },
  delete: { path: ['records', 'delete'], summary: 'Delete a record of a custom object', ids: ['object', 'id'] },
};

const v2 = apis.find(({ prefix }) => prefix === '');
if (!v2) throw new Error('There is no API v2.');

/** The records of custom objects as calls: `heffl records list my-objects`. No description names them. */
export const recordsApi: DescribedApi = {
  ...v2,
  title: 'Records of custom objects',
  schemas: {
    title: 'Records of custom objects',
    named: {},
    operations: named((verb): OperationSchemas => {
      const { parameters, route, ...operation } = operations[verb];
      // With a slash at its end it is no path of one record, so that a create is looked up in the list.
      return { ...operation, route: route === ROUTE ? `${ROUTE}/` : route, parameters: [object, ...parameters] };
    }),
    responses: named((verb) => ({ '200': verb === 'list' ? recordPage : recordSchema })),
  },
  calls: named((verb) => ({ ...calls[verb], description: NOTE })),
  create: (options) => ({ records: methodsOf(new Heffl(options)) }),
};

/** The APIs of the program, and the records of custom objects. */
export const allApis: readonly DescribedApi[] = [...apis, recordsApi];

function named<Value>(valueOf: (verb: RecordVerb) => Value): Readonly<Record<string, Value>> {
  return Object.fromEntries((Object.keys(calls) as RecordVerb[]).map((verb) => [`records.${verb}`, valueOf(verb)]));
}

function methodsOf(heffl: Heffl) {
  const at = (path: string) => heffl.records(path.startsWith('/') ? path : `/${path}`);
  return {
    list: (path: string, ...rest: Parameters<Records['list']>) => at(path).list(...rest),
    get: (path: string, ...rest: Parameters<Records['get']>) => at(path).get(...rest),
    create: (path: string, ...rest: Parameters<Records['create']>) => at(path).create(...rest),
    update: (path: string, ...rest: Parameters<Records['update']>) => at(path).update(...rest),
    delete: (path: string, ...rest: Parameters<Records['delete']>) => at(path).delete(...rest),
  };
}
