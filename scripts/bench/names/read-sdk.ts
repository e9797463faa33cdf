import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A client that people named by hand, and how its compiled sources call the API. */
export interface Sdk {
  readonly name: string;
  /** Folder of its resources in `node_modules`. */
  readonly folder: string;
  /** Ending of the compiled files. */
  readonly ending: string;
  /** A call, with the groups `method` and `path`. */
  readonly call: RegExp;
}

/** A method of such a client. */
export interface SdkMethod {
  /** `customers.list` */
  readonly name: string;
  /** `get /v1/customers/{}` */
  readonly route: string;
}

/** Clients whose API's document is public. */
export const sdks: readonly Sdk[] = [
  {
    name: 'stripe',
    folder: 'stripe/esm/resources',
    ending: '.js',
    call: /\._makeRequest\('(?<method>[A-Z]+)', (?<quote>['`])(?<path>.*?)\k<quote>/,
  },
  {
    name: 'openai',
    folder: 'openai/resources',
    ending: '.mjs',
    call: /\._client\.(?<method>get|post|put|patch|delete|getAPIList)\((?:path ?)?(?<quote>['`])(?<path>.*?)\k<quote>/,
  },
];

/** Reads the methods of a client out of its sources. The folders of a source are the resources that lead to it. */
export function readSdk(sdk: Sdk, modules: string): SdkMethod[] {
  const folder = path.join(modules, sdk.folder);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(sdk.ending));
  return files.flatMap((file) => {
    const resource = resourceOf(file);
    return methodsIn(readFileSync(path.join(folder, file), 'utf8'), sdk).map(({ name, route }) => ({
      name: [...resource, name].join('.'),
      route,
    }));
  });
}

/** `beta/threads/threads.mjs` is the resource `beta.threads`. */
function resourceOf(file: string): string[] {
  const segments = file.replace(/\.m?js$/, '').split(path.sep);
  return segments.filter((segment, index) => segment !== segments[index - 1]);
}

function methodsIn(source: string, { call }: Sdk): SdkMethod[] {
  return source.split(/^ {4}(?=(?:async )?\w+\()/m).flatMap((part) => {
    const name = /^(?:async )?(\w+)\(/.exec(part)?.[1];
    const { method, path: route } = call.exec(part)?.groups ?? {};
    if (name === undefined || method === undefined || route === undefined) return [];
    const isPosted = /^[^;]*method: 'post'/.test(part.slice(part.indexOf(route)));
    const verb = method === 'getAPIList' ? (isPosted ? 'post' : 'get') : method.toLowerCase();
    return [{ name, route: routeKey(verb, route.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '{}')) }];
  });
}

/** Key of a route. Names of parameters do not matter. */
export function routeKey(method: string, route: string): string {
  return `${method} ${route.replaceAll(/\{[^{}]*\}/g, '{}').replace(/\?.*$/, '')}`;
}
