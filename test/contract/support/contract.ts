import path from 'node:path';
import { schemas as v1Schemas } from '../../../generated/src/v1/schemas.js';
import { HefflV1 } from '../../../generated/src/v1/index.js';
import { Heffl, type FetchLike } from '../../../generated/src/v2/index.js';
import { schemas as v2Schemas } from '../../../generated/src/v2/schemas.js';
import type { ApiSchemas } from '../../../generated/src/validate/api-schemas.js';
import { buildModel } from '../../../generator/build/build-model.js';
import type { OpenApiDocument } from '../../../generator/document/document.js';
import { loadDocument } from '../../../generator/load/load-document.js';
import { loadSettings, type ApiSettings } from '../../../generator/load/settings/load-settings.js';
import { planOf } from '../../generator/support/settings.js';
import { freeze } from '../embedded/freeze.js';
import type { Operation, Resource } from '../../../generator/model/model.js';

/** How a generated client is made, as far as contract tests care. */
export type Connect = (options: { apiKey: string; fetch: FetchLike }) => object;

/** A generated client, the description it was made from, and the description that the API in the test keeps to. */
export interface Contract {
  /** Key of the API: `v2`. */
  readonly key: string;
  /** Settings of the API. */
  readonly api: ApiSettings;
  readonly connect: Connect;
  /** Arguments are drawn from it, and responses must be valid by it. */
  readonly document: OpenApiDocument;
  /** Operations that the generator made of `document`. */
  readonly operations: readonly Operation[];
  /** The schemas that were emitted, for checks at run time. */
  readonly schemas: ApiSchemas;
  /** The same as `document`, unless a test is about drift between the two. */
  readonly served: OpenApiDocument;
}

/** The root of the project. */
export const projectRoot = path.resolve(import.meta.dirname, '../../..');

/** Each request is sent once and at once, unless a test says otherwise: this is about its form. */
const ONCE = { rateLimiter: false, retries: 0 } as const;

const clients: Readonly<Record<string, Connect>> = {
  v1: (options) => new HefflV1({ ...ONCE, ...options }),
  v2: (options) => new Heffl({ ...ONCE, ...options }),
};

const emitted: Readonly<Record<string, ApiSchemas>> = { v1: v1Schemas, v2: v2Schemas };

let loading: Promise<Contract[]> | undefined;

/** One contract for each API in the settings. The test files of a worker share them. */
export function loadContracts(): Promise<Contract[]> {
  loading ??= readContracts();
  return loading;
}

async function readContracts(): Promise<Contract[]> {
  const { apis } = await loadSettings(projectRoot);
  return Promise.all(
    apis.map(async (api) => {
      const connect = clients[api.key];
      const schemas = emitted[api.key];
      if (!connect || !schemas)
        throw new Error(`Say in test/contract/support/contract.ts which class is the client of ${api.key}`);
      const loaded = await loadDocument(projectRoot, api);
      const operations = operationsOf(buildModel(planOf(loaded)).resources);
      const document = freeze(loaded.document);
      return {
        key: api.key,
        connect,
        api,
        document,
        operations,
        schemas,
        served: document,
      };
    }),
  );
}

/** The contract of one API. */
export async function loadContract(key: string): Promise<Contract> {
  const contract = (await loadContracts()).find((candidate) => candidate.key === key);
  if (!contract) throw new Error(`There is no API ${key}`);
  return contract;
}

/** The operations of resources and of those below them. */
export function operationsOf(resources: readonly Resource[]): Operation[] {
  return resources.flatMap(({ operations, children }) => [...operations, ...operationsOf(children)]);
}
