import type { SiteApi, SiteOperation } from '../source/site-source.js';

/** The request of an operation's example as a command of curl. The key comes from the environment. */
export function curlSample({ model }: SiteApi, { operation, example }: SiteOperation): string {
  const { httpMethod, body } = operation;
  const query = Object.entries(example.query ?? {});
  const isPlainRead = httpMethod === 'GET';
  const parts = [
    [
      isPlainRead ? (query.length > 0 ? '--get' : '') : `--request ${httpMethod}`,
      quote(addressOf(model.serverUrl, operation.route, example.path)),
    ]
      .filter((part) => part !== '')
      .join(' '),
    ...(model.apiKey ? [`--header "${model.apiKey.name}: $${model.client.environment.apiKey}"`] : []),
    ...(body ? [`--header ${quote('content-type: application/json')}`] : []),
    ...query.map(([name, value]) => `--data-urlencode ${quote(`${name}=${asText(value)}`)}`),
    ...(body ? [`--data ${quote(JSON.stringify(example.body, undefined, 2))}`] : []),
  ];
  return `curl ${parts.join(' \\\n  ')}\n`;
}

function addressOf(serverUrl: string, route: string, values: readonly unknown[]): string {
  const rest = [...values];
  return serverUrl + route.replace(/\{[^}]+\}/g, () => encodeURIComponent(String(rest.shift())));
}

function asText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Single quotes, inside which a shell changes nothing. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
