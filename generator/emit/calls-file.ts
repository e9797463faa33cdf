import type { ClientOption } from '../model/client-options.js';
import type { CredentialScheme } from '../model/credentials.js';
import type { EmittedFile } from '../model/emitted-file.js';
import { methodsOf, type ApiModel, type Method } from '../model/model.js';
import { literal } from './support/literal.js';

/** The calls of the package's program: every method of its clients, as data. */
export function callsFile(program: string, all: readonly ApiModel[]): EmittedFile {
  const apis = all.toSorted((a, b) => (prefixOf(a) < prefixOf(b) ? -1 : 1));
  const imports = apis.map(
    ({ key, client: { className } }, index) =>
      `import { schemas as schemas${index} } from ${literal(`../${key}/schemas.js`)};
import { connect as connect${index} } from ${literal(`../${key}/api.js`)};
import { ${className} as Client${index} } from ${literal(`../${key}/client.js`)};`,
  );
  const described = apis.map(
    (api, index) => `{
  prefix: ${literal(prefixOf(api))},
  title: ${literal(api.title)},
  schemas: schemas${index},
  variables: ${literal(variablesOf(api))},
  create: (options) => new Client${index}(options),
  raw: (options) => rawClient(connect${index}(options)) as RawRequests,
  calls: ${literal(Object.fromEntries(methodsOf(api).map(describe)))},
}`,
  );
  const text = `${imports.join('\n')}
import { rawClient } from '../runtime/index.js';
import type { DescribedApi, RawRequests } from '../shell/describe/described.js';
import { shellOf } from '../shell/shell.js';

/** The APIs that the program calls. */
export const apis: readonly DescribedApi[] = [${described.join(', ')}];

/** Calls of \`${program}\`. */
export const calls = shellOf(${literal(program)}, apis);
`;
  return {
    kind: 'typescript',
    path: 'src/program/calls.ts',
    source: apis.map(({ source }) => source).join(', '),
    text,
  };
}

/** The API that is imported by the package's own name needs no word. */
function prefixOf({ key, client: { entryPoint } }: ApiModel): string {
  return entryPoint === '.' ? '' : key;
}

/** Options of the client with their environment variables, credentials first. */
function variablesOf({ apiKey, credentials, servers, sharedParameters, client }: ApiModel): object[] {
  const { apiKey: key, baseUrl } = client.environment;
  const secrets = credentials?.schemes.flatMap(secretsOf) ?? (apiKey ? [{ option: 'apiKey', variable: key }] : []);
  const others = [servers?.environment ?? [], servers?.variables ?? [], sharedParameters].flat();
  return [
    ...secrets.map(({ option, variable }) => ({ option, variable, isSecret: true })),
    { option: 'baseUrl', variable: baseUrl },
    ...others.map(({ option, variable }) => ({ option, variable })),
  ];
}

/** The options that give a credential: itself, or what tokens are asked for with. */
function secretsOf({ option, variable, tokens }: CredentialScheme): ClientOption[] {
  if (!tokens) return [{ option, variable }];
  const [clientId, clientSecret] = tokens.options;
  const [idVariable, secretVariable] = tokens.variables;
  return [
    { option, variable },
    { option: clientId, variable: idVariable },
    { option: clientSecret, variable: secretVariable },
  ];
}

function describe({ path, operation }: Method): [string, object] {
  const { id, docs, pathParameters, query } = operation;
  const params = query ? [...query.names.query, ...query.names.header, ...query.names.cookie] : undefined;
  const described = {
    path,
    summary: docs.summary,
    ...(docs.description !== '' && docs.description !== docs.summary && { description: docs.description }),
    ...(pathParameters.length > 0 && { ids: pathParameters.map(({ wireName }) => wireName) }),
    ...(params && { params }),
    ...(docs.deprecated && { deprecated: true }),
  };
  return [id, described];
}
