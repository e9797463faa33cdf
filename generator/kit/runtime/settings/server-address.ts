// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { ConfigurationError } from '../errors/client-errors.js';
import { quote } from '../errors/quote.js';
import { isPrivate } from './base-url.js';
import { readVariable } from './environment.js';

/** Servers of an API that a client chooses from, and the variables in their addresses. */
export interface ServersDefinition {
  /** Addresses by the names of environments, the default first. Variables are in braces: `https://{region}.example.com`. */
  readonly environments: Readonly<Record<string, string>>;
  /** The choice of an environment; absent where there is one. */
  readonly environment?: ServerOption | undefined;
  /** Variables by their names in the addresses. */
  readonly variables?: Readonly<Record<string, ServerVariable>> | undefined;
  /** True if http is allowed, since the client has no credential. */
  readonly isOpen?: boolean | undefined;
}

/** An option of the client, and its environment variable. */
export interface ServerOption {
  readonly option: string;
  readonly variable: string;
}

/** A variable of a server's address. */
export interface ServerVariable extends ServerOption {
  /** The value without the option; by environment where it is not the same for all. */
  readonly default: string | Readonly<Record<string, string>>;
  /** The only allowed values. Default: all that fit its place in the address. */
  readonly values?: readonly string[] | undefined;
}

type Given = Readonly<Record<string, unknown>>;

/** Address of the server that the options choose. Throws a ConfigurationError for a value that the description does not allow. */
export function serverAddress(definition: ServersDefinition, given: Given): string {
  const { environments, environment, variables = {}, isOpen = false } = definition;
  const names = Object.keys(environments);
  const { value: name = names[0] ?? '', source } = environment ? readOption(environment, given) : NOTHING;
  if (!names.includes(name)) throw wrong(source, name, listed(names));
  const template = Object.hasOwn(environments, name) ? (environments[name] ?? '') : '';
  return filledIn(template, { variables, isOpen }, { given, environment: name });
}

/** Variables of addresses. */
type Variables = Required<Pick<ServersDefinition, 'variables' | 'isOpen'>>;

/** An address with the values of its variables. Throws a ConfigurationError for a value that the description does not allow. */
export function filledIn(
  template: string,
  { variables = {}, isOpen }: Variables,
  { given, environment = '' }: { readonly given: Given; readonly environment?: string },
): string {
  const address = template.replace(/\{([^{}]+)\}/g, (whole, variable: string, at: number) => {
    const known = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
    return known ? valueOf(known, { given, environment, template, at, whole }) : whole;
  });
  // A path is below the base URL of the client.
  if (template.startsWith('/')) return address;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && (isPrivate(url) || (isOpen && url.protocol === 'http:'))) return address;
  // Its parts were checked one by one, so that it can be shown.
  throw new ConfigurationError(`The address of the server is ${quote(address)}, which is no https URL.`);
}

interface Read {
  readonly value?: string | undefined;
  /** Name of the option or the environment variable, for a message. */
  readonly source: string;
}

const NOTHING: Read = { source: '' };

function readOption({ option, variable }: ServerOption, given: Given): Read {
  const own = given[option];
  if (own === undefined || own === '')
    return { value: readVariable(variable) || undefined, source: `variable ${variable}` };
  const source = `option \`${option}\``;
  if (typeof own !== 'string') throw wrong(source, own, 'a string');
  return { value: own, source };
}

/** A place in an address. */
interface Place {
  readonly given: Given;
  readonly environment: string;
  readonly template: string;
  readonly at: number;
  /** The variable with its braces. */
  readonly whole: string;
}

function valueOf(known: ServerVariable, place: Place): string {
  const { value, source } = readOption(known, place.given);
  const { default: usual, values } = known;
  // What the description says is taken as it is.
  if (value === undefined) return typeof usual === 'string' ? usual : (usual[place.environment] ?? '');
  if (values) {
    if (values.includes(value)) return value;
    throw wrong(source, value, listed(values));
  }
  const before = place.template.slice(0, place.at);
  const after = place.template.slice(place.at + place.whole.length);
  if (/:\/\/[^/]*\/|^\//.test(before)) return encodePath(value, usual, source);
  const [isFit, advice] = fitAt(value, before, after);
  // Otherwise a value could lead to another host: `evil.example/`, `me@evil.example`.
  if (!isFit) throw wrong(source, value, advice);
  return value;
}

/** Labels of letters, digits and hyphens, with dots between. See https://www.rfc-editor.org/rfc/rfc1123#section-2 */
const HOST = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*$/i;

/** True if a value fits its place before the path, and the name of what does, for a message. */
function fitAt(value: string, before: string, after: string): readonly [boolean, string] {
  if (before === '') return [/^https?$/.test(value), '`https`'];
  if (before.endsWith(':')) return [/^\d{1,5}$/.test(value), 'the number of a port'];
  const isWhole = before.endsWith('://') && /^(?:\/|$)/.test(after);
  const host = isWhole ? value.replace(/:\d{1,5}$/, '') : value;
  return [HOST.test(host), 'a part of a host name: letters, digits, hyphens and dots'];
}

/** A part of a path, encoded. It has slashes only where its default has. */
function encodePath(value: string, usual: ServerVariable['default'], source: string): string {
  const hasSlashes = JSON.stringify(usual).includes('/');
  const parts = hasSlashes ? value.split('/') : [value];
  // Some servers decode twice, so the encoded dots count as well.
  const isSafe = parts.every((part) => !/^(?:\.|%2e){1,2}$/i.test(part)) && value === value.trim();
  if (!isSafe || /[\p{Cc}\p{Cs}\\]/u.test(value)) throw wrong(source, value, 'a part of a path');
  return parts.map(encodeURIComponent).join('/');
}

function wrong(source: string, value: unknown, advice: string): ConfigurationError {
  return new ConfigurationError(`The ${source} is ${quote(value)}. Write ${advice}.`);
}

/** `a`, `b` or `c`. */
function listed(values: readonly string[]): string {
  return values
    .map((value) => `\`${value}\``)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');
}
