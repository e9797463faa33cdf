import { expect, test } from 'vitest';
import { buildModel } from '../../../generator/build/build-model.js';
import { checkPackage } from '../../../generator/check/package/check-package.js';
import type { OpenApiDocument, OperationObject } from '../../../generator/document/document.js';
import type { LoadedDocument } from '../../../generator/load/load-document.js';
import { planApis } from '../../../generator/plan/apis/plan-apis.js';
import { loadedOf } from '../support/settings.js';

function description(key: string, operations: Record<string, Partial<OperationObject>>): LoadedDocument {
  const paths = Object.entries(operations).map(([operationId, extra], index) => [
    `/${key}/${index}`,
    { get: { operationId, ...extra } },
  ]);
  const document = {
    openapi: '3.1.0',
    info: { title: `Sales API ${key}`, version: '1' },
    servers: [{ url: 'https://api.example.com' }],
    'x-error-envelope': { code: 'code', message: 'message' },
    'x-rate-limit': { limit: 1, windowSeconds: 1, scope: 'key' },
    paths: Object.fromEntries(paths) as OpenApiDocument['paths'],
    components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-key' } } },
  } as OpenApiDocument;
  const className = key === 'v2' ? 'Sales' : 'SalesV1';
  return loadedOf(document, { key, className, locate: () => ({ file: `${key}.yaml`, line: 1, column: 1 }) });
}

const v2 = description('v2', { 'deals.get': {}, 'people.get': {} });

function replacementOf(replacedBy: string, operationId = 'deals.get') {
  const v1 = description('v1', { [operationId]: { 'x-replaced-by': replacedBy }, 'deals.read': {} });
  const [plan] = planApis([v1, v2]);
  const [resource] = plan ? buildModel(plan).resources : [];
  return resource?.operations[0]?.docs.replacedBy;
}

test.each([
  { value: 'deals.read', call: 'salesV1.deals.read', apiKey: 'v1', otherApi: undefined },
  { value: 'people.get', call: 'sales.people.get', apiKey: 'v2', otherApi: 'Sales API v2' },
  { value: 'v2:people.get', call: 'sales.people.get', apiKey: 'v2', otherApi: 'Sales API v2' },
  // The same name is the other API's: an operation does not replace itself.
  { value: 'deals.get', call: 'sales.deals.get', apiKey: 'v2', otherApi: 'Sales API v2' },
])('x-replaced-by $value is $call', ({ value, ...want }) => {
  expect(replacementOf(value)).toMatchObject(want);
});

test.each(['v3:deals.get', 'deals.put', 'v2:deals.read', ''])(
  'x-replaced-by "%s" leads nowhere and is rejected',
  (value) => {
    expect(replacementOf(value)).toBeUndefined();
    const v1 = description('v1', { 'deals.get': { 'x-replaced-by': value } });
    expect(checkPackage(planApis([v1, v2]))).toMatchObject([
      { code: 'replacement-missing', message: expect.stringContaining('deals.get has x-replaced-by') as string },
    ]);
  },
);
