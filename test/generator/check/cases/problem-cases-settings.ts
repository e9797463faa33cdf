import type { ProblemCase } from '../../support/problem-case.js';
import { SETTINGS, settingsText, type ApiMembers } from '../../support/settings.js';

const all = { list: 'get /deals', create: 'post /deals', get: 'get /deals/{id}' };

/** A settings file with one fault, in the line with a text. */
function faulty(api: ApiMembers, text: string): Pick<ProblemCase, 'files' | 'at'> {
  return { files: { [SETTINGS]: settingsText({ v2: { entryPoint: '.', ...api } }) }, at: [SETTINGS, text] };
}

function named(methods: object, text: string, others: object = {}): Pick<ProblemCase, 'files' | 'at'> {
  return faulty({ resources: { deals: { methods }, ...others } }, text);
}

/** Faults of what the settings decide about an API. */
export const settingsCases: readonly ProblemCase[] = [
  {
    title: 'an operation that is gone',
    code: 'route-gone',
    ...named({ ...all, archive: 'post /deals/{id}/archive' }, 'archive:'),
    says: ['deals.archive: openapi/v2/openapi.yaml has no operation `post /deals/{id}/archive`', '--prune'],
  },
  {
    title: 'a parameter of another name',
    code: 'route-gone',
    ...named({ ...all, get: 'get /deals/{dealId}' }, 'get: get'),
    says: ['no operation `get /deals/{dealId}`', 'Write `get /deals/{id}`'],
  },
  {
    title: 'one operation twice',
    code: 'route-twice',
    ...named({ ...all, fetch: 'get /deals/{id}' }, 'fetch:'),
    says: ['deals.fetch: `get /deals/{id}` is deals.get already (line 18)'],
  },
  {
    title: 'a method and a resource of one name',
    code: 'name-taken',
    ...named({ list: 'get /deals', get: 'get /deals/{id}' }, 'deals: post', {
      $client: { methods: { deals: 'post /deals' } },
    }),
    says: ['deals is a method here, and a resource with methods (line 16)'],
  },
  {
    title: 'a name that no class can have',
    code: 'name-reserved',
    ...named({ ...all, create: undefined, constructor: 'post /deals' }, 'constructor:'),
    says: ['deals.constructor: "constructor" cannot be the name of a member of a client'],
  },
  {
    title: 'a name that is no identifier',
    code: 'settings',
    ...named({ ...all, 'list-all': 'get /deals' }, 'list-all:'),
    says: ['has the key `list-all`, which is not a name in camelCase'],
  },
  {
    title: 'a route without a method',
    code: 'settings',
    ...named({ ...all, get: '/deals/{id}' }, 'get: /deals'),
    says: ['must be a method and a path, such as `get /pets/{id}`'],
  },
  {
    title: 'a credential that the document has not',
    code: 'credential',
    ...faulty({ credential: 'token' }, 'credential:'),
    says: ['no security scheme "token"', '(apiKey)'],
  },
  {
    title: 'a variable that no server of the document has',
    code: 'servers',
    ...faulty({ servers: { sandbox: 'https://{region}.example.com' } }, 'sandbox:'),
    says: ['has the variable {region}', '(none)'],
  },
  {
    title: 'a parameter that no method has',
    code: 'parameters',
    ...faulty({ parameters: { tenant: 'X-Tenant' } }, 'tenant:'),
    says: ['a header or a query parameter "X-Tenant"'],
  },
  {
    title: 'a server of the settings that would get the key unencrypted',
    code: 'settings',
    ...faulty({ servers: { sandbox: 'http://{region}.example.com' } }, 'sandbox:'),
    says: ['must be an address such as'],
  },
  {
    title: 'a server that would get the key unencrypted',
    code: 'settings',
    ...faulty({ server: 'http://api.example.com' }, 'server:'),
    says: ['must be the address of the API'],
  },
];
