import type { ClientOptions } from '../../../generated/src/v2/index.js';

/** Options of a client whose hooks and log report everything that they receive. */
export function watch(log: (text: string) => void): Pick<ClientOptions, 'hooks' | 'logger' | 'logLevel'> {
  const write = (line: string) => log(line);
  return {
    logger: { debug: write, info: write, warn: write, error: write },
    logLevel: 'debug',
    hooks: {
      onRequest: ({ url, headers, body }) => log(`${url} ${JSON.stringify([...headers])} ${String(body)}`),
      onRetry: (event) => log(JSON.stringify(event)),
      onWait: (event) => log(JSON.stringify(event)),
      onDrift: (event) => log(JSON.stringify(event)),
    },
  };
}
