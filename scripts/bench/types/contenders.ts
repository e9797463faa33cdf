/** A generator, how it is run, and how an integrator writes the calls of the questions. */
export interface Contender {
  readonly name: string;
  /** Folder below `.out/`. */
  readonly key: string;
  /** Packages whose versions the page names. */
  readonly packages: readonly string[];
  /** Command that makes the client of `openapi.json`; absent for ours, which is committed. */
  readonly command?: readonly string[];
  /** First lines of every program. */
  readonly setup: string;
  readonly updateDeal: (body: string) => string;
  readonly updateCompany: (body: string) => string;
  readonly getDeal: (id: string) => string;
  readonly listDeals: (filters: string) => string;
}

const id = "'dl_1'";

/** Each as its own documentation has it, without plug-ins that an integrator would write. */
export const contenders: readonly Contender[] = [
  {
    name: 'heffl',
    key: 'heffl',
    packages: [],
    setup: "import { Heffl } from 'heffl';\nconst heffl = new Heffl({ apiKey: 'key' });",
    updateDeal: (body) => `heffl.deals.update(${id}, ${body})`,
    updateCompany: (body) => `heffl.companies.update('clt_1', ${body})`,
    getDeal: (value) => `heffl.deals.get(${value})`,
    listDeals: (filters) => `heffl.deals.list({ filters: ${filters} })`,
  },
  {
    name: 'openapi-typescript + openapi-fetch',
    key: 'openapi-typescript',
    packages: ['openapi-typescript', 'openapi-fetch'],
    command: [
      'node_modules/openapi-typescript/bin/cli.js',
      '.out/openapi.json',
      '-o',
      '.out/openapi-typescript/client.ts',
    ],
    setup: `import createClient from 'openapi-fetch';
import type { paths } from './client.js';
const client = createClient<paths>({ baseUrl: 'https://api.heffl.com/api/v2', headers: { 'x-api-key': 'key' } });`,
    updateDeal: (body) => `client.PATCH('/deals/{id}', { params: { path: { id: ${id} } }, body: ${body} })`,
    updateCompany: (body) => `client.PATCH('/companies/{id}', { params: { path: { id: 'clt_1' } }, body: ${body} })`,
    getDeal: (value) => `client.GET('/deals/{id}', { params: { path: { id: ${value} } } })`,
    listDeals: (filters) => `client.GET('/deals', { params: { query: { filters: ${filters} } } })`,
  },
  {
    name: '@hey-api/openapi-ts',
    key: 'hey-api',
    packages: ['@hey-api/openapi-ts'],
    command: ['node_modules/@hey-api/openapi-ts/bin/run.js', '-i', '.out/openapi.json', '-o', '.out/hey-api/client'],
    setup:
      "import { companiesUpdate, dealsGet, dealsList, dealsUpdate } from './client/index.js';\nvoid [companiesUpdate, dealsGet, dealsList, dealsUpdate];",
    updateDeal: (body) => `dealsUpdate({ path: { id: ${id} }, body: ${body} })`,
    updateCompany: (body) => `companiesUpdate({ path: { id: 'clt_1' }, body: ${body} })`,
    getDeal: (value) => `dealsGet({ path: { id: ${value} } })`,
    listDeals: (filters) => `dealsList({ query: { filters: ${filters} } })`,
  },
  {
    name: 'orval',
    key: 'orval',
    packages: ['orval'],
    command: ['node_modules/orval/dist/bin/orval.mjs', '--config', 'types/orval.config.mjs'],
    setup:
      "import { companiesUpdate, dealsGet, dealsList, dealsUpdate } from './client.js';\nvoid [companiesUpdate, dealsGet, dealsList, dealsUpdate];",
    updateDeal: (body) => `dealsUpdate(${id}, ${body})`,
    updateCompany: (body) => `companiesUpdate('clt_1', ${body})`,
    getDeal: (value) => `dealsGet(${value})`,
    listDeals: (filters) => `dealsList({ filters: ${filters} })`,
  },
  {
    name: 'swagger-typescript-api',
    key: 'swagger-typescript-api',
    packages: ['swagger-typescript-api'],
    command: [
      'node_modules/swagger-typescript-api/dist/cli.mjs',
      'generate',
      '-p',
      '.out/openapi.json',
      '-o',
      '.out/swagger-typescript-api',
      '-n',
      'client.ts',
    ],
    setup: "import { Api } from './client.js';\nconst api = new Api();",
    updateDeal: (body) => `api.deals.dealsUpdate(${id}, ${body})`,
    updateCompany: (body) => `api.companies.companiesUpdate('clt_1', ${body})`,
    getDeal: (value) => `api.deals.dealsGet(${value})`,
    listDeals: (filters) => `api.deals.dealsList({ filters: ${filters} })`,
  },
  {
    name: 'Redocly generate-client',
    key: 'redocly',
    packages: ['@redocly/cli'],
    command: [
      '../../node_modules/@redocly/cli/bin/cli.js',
      'generate-client',
      '.out/openapi.json',
      '-o',
      '.out/redocly/client.ts',
    ],
    setup: "import { client } from './client.js';\nclient.auth.apiKey('apiKey', 'key');",
    updateDeal: (body) => `client.deals_update({ path: { id: ${id} }, body: ${body} })`,
    updateCompany: (body) => `client.companies_update({ path: { id: 'clt_1' }, body: ${body} })`,
    getDeal: (value) => `client.deals_get({ path: { id: ${value} } })`,
    listDeals: (filters) => `client.deals_list({ query: { filters: ${filters} } })`,
  },
];
