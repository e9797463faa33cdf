import type { ClientCredentialsGrant } from '../../model/credentials.js';
import type { ServerOptions, ServerVariable, SharedParameter } from '../../model/client-options.js';
import type { Sample } from '../../model/docs.js';
import type { ApiModel, Operation } from '../../model/model.js';
import { specifierOf, type PackageFacts } from '../../model/package-facts.js';
import { credentialsForDouble } from '../support/double-credentials.js';
import { allOperations } from '../support/exported-names.js';
import { fileText } from './file-entry.js';
import { camelCaseOf } from '../support/client-variable.js';
import { literal, propertyName } from '../support/literal.js';
import { inlineCode, plainText } from '../support/markdown.js';

/** How a package is used, where its author wrote no guide: installation, two calls, credential, errors, tests. */
export function usage(facts: PackageFacts, [api]: readonly ApiModel[]): string {
  const install = `\`\`\`sh\nnpm install ${facts.name}\n\`\`\``;
  if (!api) return install;
  return [
    install,
    ...examples(api),
    variables(api),
    ...errors(facts, api),
    ...idempotency(api),
    ...fileText(facts),
    ...tests(facts, api),
  ].join('\n\n');
}

function examples(api: ApiModel): string[] {
  return api.samples.map((sample) => codeBlock(`${clientLines(api)}\n\n${callLines(api, sample)}`));
}

/** Import of the client and of other names, then a client. */
function clientLines({ client, serverUrl }: ApiModel, ...others: readonly string[]): string {
  const { className } = client;
  const options = isRelative(serverUrl) ? `{ ${BASE_URL} }` : '';
  const names = [className, ...others].join(', ');
  return `import { ${names} } from '${specifierOf({ client })}';\n\nconst ${camelCaseOf(className)} = new ${className}(${options});`;
}

/** True where the document does not say which host serves the API. */
function isRelative(serverUrl: string): boolean {
  return serverUrl.startsWith('/');
}

const BASE_URL = "baseUrl: 'https://api.example.com'";

function callLines(api: ApiModel, sample: Sample): string {
  const call = callText(api, sample);
  if (sample.isVoid) return `await ${call};`;
  return sample.isPage || sample.isStream
    ? `for await (const item of ${call}) console.log(item);`
    : `const result = await ${call};\nconsole.log(result);`;
}

function callText({ client }: ApiModel, { id, args }: Sample): string {
  const path = id.split('.').map((name) => (propertyName(name) === name ? `.${name}` : `[${propertyName(name)}]`));
  return `${camelCaseOf(client.className)}${path.join('')}(${args.map(literal).join(', ')})`;
}

/** Kinds of credentials in words. */
const KINDS = {
  header: 'an API key',
  query: 'an API key',
  cookie: 'a cookie',
  bearer: 'a token',
  basic: 'a user name and a password, as `name:password`',
} as const;

const COMBINED =
  'Each call is sent with the credentials that its operation needs: the first combination of the description that the client has all credentials of.';

const RENEWED =
  'With a client id and a client secret, the client asks for tokens itself: one at a time for all calls, again before it ends, and once more for a call whose token was rejected with 401. If it gets none, the call rejects with a `TokenError`.';

/** Options without a variable have an empty cell. */
function tokenRows({
  url,
  options,
  variables: [idVariable, secretVariable],
  method,
}: ClientCredentialsGrant): string[][] {
  const [id, secret, address, place, scopes] = options;
  return [
    [id, idVariable, `Client id of OAuth 2.0, in place of a token`],
    [secret, secretVariable, 'Client secret'],
    [address, '', `Token endpoint. Default: ${inlineCode(url)}`],
    [place, '', `\`client_secret_basic\` or \`client_secret_post\`. Default: \`${method ?? 'client_secret_basic'}\``],
    [scopes, '', 'Scopes of every token. Default: those that each operation names'],
  ];
}

function serverRows({ environments, environment, variables: all }: ServerOptions): string[][] {
  const names = environments.map(({ name, url }) => `\`${name}\` (${inlineCode(url)})`).join(', ');
  return [
    ...(environment ? [[environment.option, environment.variable, `Server: ${names}. Default: the first`]] : []),
    ...all.map((one) => variableRow(one, 'the address')),
  ];
}

/** Variables that only servers of single operations have. */
function ownServerRows(own: ApiModel['ownServers'], known: ApiModel['servers']): string[][] {
  const isKnown = ({ option }: ServerVariable) => known?.variables.some((other) => other.option === option);
  const others = own?.variables.filter((one) => !isKnown(one)) ?? [];
  return others.map((one) => variableRow(one, 'the address of single operations'));
}

function variableRow({ option, variable, wireName, default: usual, values }: ServerVariable, place: string): string[] {
  const choice = values ? `: ${values.map(inlineCode).join(', ')}` : '';
  const value = typeof usual === 'string' ? inlineCode(usual) : 'that of the environment';
  return [option, variable, `Part ${inlineCode(`{${wireName}}`)} of ${place}${choice}. Default: ${value}`];
}

function parameterRow({ option, variable, wireName, place, default: usual }: SharedParameter): string[] {
  const what = place === 'header' ? 'Header' : 'Query parameter';
  const value = usual === undefined ? '' : `. Default: ${inlineCode(String(usual))}`;
  return [option, variable, `${what} ${inlineCode(wireName)} of every call${value}`];
}

function variables({
  client,
  apiKey,
  credentials,
  servers,
  ownServers,
  sharedParameters,
  serverUrl,
}: ApiModel): string {
  const { environment } = client;
  const rows = [
    ...(apiKey ? [['apiKey', environment.apiKey, `The credential: ${KINDS[apiKey.kind]}`]] : []),
    ...(credentials?.schemes ?? []).map(({ option, variable, kind }) => [
      option,
      variable,
      `A credential: ${KINDS[kind]}, or a function that returns it`,
    ]),
    ...(credentials?.schemes ?? []).flatMap(({ tokens }) => (tokens ? tokenRows(tokens) : [])),
    ...(servers ? serverRows(servers) : []),
    ...ownServerRows(ownServers, servers),
    ...sharedParameters.map(parameterRow),
    ['baseUrl', environment.baseUrl, `Address of the API, or of a proxy. Default: ${inlineCode(serverUrl)}`],
    ...(environment.log === undefined ? [] : [['logLevel', environment.log, 'Level of the log lines. Default: `off`']]),
  ];
  const texts = [apiKey, ...(credentials?.schemes ?? [])].flatMap((one) => one?.help ?? []);
  const help = [...new Set(texts)].flatMap((text) => ['', plainText(text)]);
  return [
    '| option | environment variable | meaning |',
    '|---|---|---|',
    ...rows.map(([option, variable, text]) => `| \`${option}\` | ${variable && `\`${variable}\``} | ${text} |`),
    ...help,
    ...(credentials ? ['', COMBINED] : []),
    ...(credentials?.schemes.some(({ tokens }) => tokens) ? ['', RENEWED] : []),
  ].join('\n');
}

function errors({ errorClass }: PackageFacts, api: ApiModel): string[] {
  const [sample] = api.samples;
  if (!sample) return [];
  const code = `${clientLines(api, errorClass)}

try {
  ${sample.isStream ? callLines(api, sample) : `await ${callText(api, sample)};`}
} catch (error) {
  if (error instanceof ${errorClass}) console.error(error.message);
  else throw error;
}`;
  const text = `Every error is a \`${errorClass}\`. Its subclasses have status, code and body: \`NotFoundError\`, \`TooManyRequestsError\` and others. A request that failed is sent again only where that cannot act twice. \`isErrorOf<operations['${sample.id}']>(error, '${sample.id}')\` gives \`error.body\` the type that the description has for each \`error.status\`.`;
  return [`## Errors\n\n${codeBlock(code)}\n\n${text}`];
}

function idempotency(api: ApiModel): string[] {
  const keyed = allOperations(api).filter(({ idempotencyHeader }) => idempotencyHeader !== undefined);
  const headers = [...new Set(keyed.map(({ idempotencyHeader }) => inlineCode(idempotencyHeader ?? '')))].join(', ');
  if (keyed.length === 0) return [];
  return [
    `## Idempotency keys\n\nEvery call of these operations is sent with a random key (${headers}), so that a request whose response got lost is repeated without acting twice. The option \`idempotencyKey\` of a call sets the key; an error has it as \`error.idempotencyKey\`, to repeat the call later: ${listOf(keyed)}.`,
  ];
}

/** At most this many operations are named. */
const MOST_NAMED = 8;

function listOf(operations: readonly Operation[]): string {
  const named = operations.slice(0, MOST_NAMED).map(({ id }) => inlineCode(id));
  const others = operations.length - named.length;
  return others === 0 ? named.join(', ') : `${named.join(', ')} and ${others} more`;
}

function tests({ testFunctions, name }: PackageFacts, api: ApiModel): string[] {
  const { key, client, samples } = api;
  const makes = testFunctions[key];
  const [sample] = samples;
  if (makes === undefined || !sample) return [];
  const variable = camelCaseOf(client.className);
  const code = `import { ${client.className} } from '${specifierOf({ client })}';
import { ${makes} } from '${name}/testing';

const api = ${makes}();
api.seed();
const ${variable} = new ${client.className}({ ${credentialsForDouble(api)}, fetch: api.fetch${isRelative(api.serverUrl) ? `, ${BASE_URL}` : ''} });
console.log(${variable}.rateLimit);`;
  return [
    `## Tests\n\nThe package has a double of the API that keeps records, checks requests and runs inside your process:\n\n${codeBlock(code)}`,
  ];
}

function codeBlock(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}
