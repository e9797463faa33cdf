import { expect, test } from 'vitest';
import * as v1Api from '../../generated/src/v1/api.js';
import { HefflV1 } from '../../generated/src/v1/index.js';
import * as v1Pagination from '../../generated/src/v1/pagination.js';
import * as v2Api from '../../generated/src/v2/api.js';
import { Heffl } from '../../generated/src/v2/index.js';
import * as v2Pagination from '../../generated/src/v2/pagination.js';
import { loadContract } from './support/contract.js';
import { settingsFaults } from './check/settings-faults.js';

test.each([
  { key: 'v1', api: v1Api.api, pagination: v1Pagination, className: HefflV1.name },
  { key: 'v2', api: v2Api.api, pagination: v2Pagination, className: Heffl.name },
])('the settings of API $key are those of its description', async ({ key, ...emitted }) => {
  const { document, api } = await loadContract(key);
  expect(settingsFaults(document, api, { ...emitted, pagination: { ...emitted.pagination } })).toEqual([]);
});
