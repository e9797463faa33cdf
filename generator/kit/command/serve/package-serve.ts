// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import type { SeedOptions, TestOptions } from '../../testing/create-plain-double.js';
import type { TestApi } from '../../testing/test-api.js';
import type { ApiFacts } from '../../testing/world/described.js';
import type { Command } from '../command.js';
import { readServeFlags, readServeOptions } from './options.js';
import { makeDoubles, serveDoubles } from './serve-doubles.js';
import { pathOf, type MountedApi } from './serving.js';

/** An API of the package. */
export interface PackageApi {
  /** Class of its client. */
  readonly className: string;
  /** Environment variables that the client reads. */
  readonly environment: {
    readonly apiKey: string;
    readonly baseUrl: string;
    /** Variables of credentials in place of that of the key. Default: none. */
    readonly credentials?: readonly string[];
  };
  readonly facts: Pick<ApiFacts, 'key' | 'basePath' | 'ownPaths' | 'otherPaths' | 'tokenPaths' | 'keys'>;
  /** Id of an operation, for an example. */
  readonly operation: string;
  create(options: TestOptions): TestApi<SeedOptions>;
}

/**
 * The command `serve` of a package: a double of each API on a port of this machine.
 *
 * @param program name of the program
 */
export function serveCommand(program: string, apis: readonly PackageApi[]): Command {
  return {
    help: helpOf(program, apis),
    run(args, surroundings) {
      const options = readServeOptions(readServeFlags(args, {}), 'off');
      const { apiKey, rateLimit, seed } = options;
      const paths = apis.map(({ facts }) => facts.basePath);
      const mounted = makeDoubles(() =>
        apis.map((api) => {
          const { key, basePath, ownPaths = {}, otherPaths = [], tokenPaths = [] } = api.facts;
          const isAlone = paths.filter((path) => path === basePath).length === 1;
          const { className: name, environment } = api;
          const double = api.create({ apiKey, rateLimit });
          const mount = isAlone ? '' : `/${key}`;
          const others = [
            ...[...Object.values(ownPaths), ...otherPaths].map((path) => path.replace(/\/[^/]*\{.*/s, '')),
            ...tokenPaths,
          ];
          return { name, environment, mount, basePath, ownPaths: others, double };
        }),
      );
      const needsKey = apis.some(({ facts }) => facts.keys.length > 0);
      const known = apiKey ?? mounted[0]?.double.apiKey ?? '';
      const served = {
        title: `${program}, for tests`,
        apis: mounted,
        key: !needsKey ? undefined : (apiKey ?? `any, such as ${known}`),
        operation: apis[0]?.operation ?? '',
        reset() {
          for (const { double } of mounted) {
            double.reset();
            if (seed !== undefined) double.seed(seed === 'usual' ? {} : { count: seed });
          }
        },
        greeting: (address: string) => greeting(address, { program, mounted, apiKey: needsKey ? known : undefined }),
      };
      return serveDoubles(served, options, surroundings);
    },
  };
}

interface Greeting {
  readonly program: string;
  readonly mounted: readonly (Pick<MountedApi, 'name' | 'mount' | 'basePath'> & Pick<PackageApi, 'environment'>)[];
  readonly apiKey: string | undefined;
}

function greeting(address: string, { program, mounted, apiKey }: Greeting): string[] {
  const rows = mounted.map((api) => [api.name, `${address}${pathOf(api)}`]);
  const all = [...rows, ['Index', `${address}/`], ...(apiKey === undefined ? [] : [['API key', apiKey]])];
  const width = Math.max(...all.map(([name = '']) => name.length));
  const variables = mounted.map(({ environment, mount }) => {
    const { credentials = [environment.apiKey] } = environment;
    const key = apiKey === undefined ? '' : credentials.map((name) => ` ${name}=${apiKey}`).join('');
    return `  ${environment.baseUrl}=${address}${mount}${key} node my-program.js`;
  });
  return [
    `${program} listens on ${address}. Ctrl-C ends it.`,
    '',
    ...all.map(([name = '', text = '']) => `  ${name.padEnd(width)}  ${text}`),
    '',
    ...new Set(variables),
  ];
}

function helpOf(program: string, apis: readonly PackageApi[]): string {
  const names = apis.map(({ className }) => className).join(' and ');
  return `Usage: ${program} serve [options]

Serves the API of ${names} from its description on a port of this machine, for tests, for curl, and for other languages. It
keeps records until it ends. Nothing leaves this machine.

  --port <number>       port to listen on; without it, a free one
  --seed [number]       begin with fake records, the same ones each time; with a number, that many of each kind
  --api-key <key>       the only credential that is accepted; without it, any is
  --rate-limit <limit>  on (the limit of the description), off (the default), or a number of requests a minute
  --quiet               print no line for each request

Pages of this machine may call it (CORS); those of other origins may not. Its index page, /, says what is there: the records,
and the routes below /_control that inject faults and reset everything.`;
}
