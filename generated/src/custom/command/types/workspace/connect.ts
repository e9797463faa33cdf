import { ConfigurationError, Heffl, type ClientOptions, type Logger } from '../../../../v2/index.js';
import type { Surroundings } from '../../../../command/surroundings.js';
import type { Progress } from './progress.js';

/**
 * Makes the client of a command. The key comes from the environment only: a command line can be read by
 * others on the same machine, and stays in the history of the shell.
 *
 * @throws {ConfigurationError} a variable is missing or wrong
 */
export function connectClient(surroundings: Surroundings, progress: Progress): Heffl {
  const { environment, fetch, clock } = surroundings;
  const { HEFFL_API_KEY: apiKey, HEFFL_BASE_URL: baseUrl, HEFFL_LOG: logLevel } = environment;
  if (!apiKey) {
    throw new ConfigurationError(
      'The variable HEFFL_API_KEY is not set. Make a key in Heffl under Settings, Developer. Without one, ' +
        '--from <file> reads what --json saved.',
    );
  }
  try {
    return new Heffl({
      apiKey,
      baseUrl,
      fetch,
      clock,
      hooks: { onWait: (event) => progress.wait(event, Date.now()) },
      ...(logLevel ? { logger: loggerOf(surroundings), logLevel: logLevel as ClientOptions['logLevel'] } : {}),
    });
  } catch (error) {
    throw nameVariables(error);
  }
}

/** Standard output is for results, so the client logs to standard error, as progress does. */
function loggerOf({ printError }: Surroundings): Logger {
  return { debug: printError, info: printError, warn: printError, error: printError };
}

/** The client names its options; the user of a command knows variables. */
function nameVariables(error: unknown): unknown {
  if (!(error instanceof ConfigurationError)) return error;
  const message = error.message
    .replaceAll('option `apiKey`', 'variable HEFFL_API_KEY')
    .replaceAll('option `baseUrl`', 'variable HEFFL_BASE_URL')
    .replaceAll('option `logLevel`', 'variable HEFFL_LOG');
  return new ConfigurationError(message);
}
