import type { ClientOptions } from '../../../generated/src/v2/index.js';

/** Options of a client whose hooks and log tell everything that may be told to others. */
export function watch(tell: (text: string) => void): Pick<ClientOptions, 'hooks' | 'logger' | 'logLevel'> {
  const write = (line: string) => tell(line);
  return {
    logger: { debug: write, info: write, warn: write, error: write },
    logLevel: 'debug',
    hooks: {
      onRequest: ({ url, headers, body }) => tell(`${url} ${JSON.stringify([...headers])} ${String(body)}`),
      onRetry: (event) => tell(JSON.stringify(event)),
      onWait: (event) => tell(JSON.stringify(event)),
      onDrift: (event) => tell(JSON.stringify(event)),
    },
  };
}
