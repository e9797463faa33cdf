import { difference, inPairs, typed } from '../base/compare.js';
import type { Arguments } from '../draw/arguments.js';
import { joined } from '../draw/joined.js';
import { mediaOf } from '../base/media.js';
import { messageOf } from '../base/message.js';
import { kindOfMedia, type Parameter } from '../base/specification.js';
import type { Validator } from '../base/valid.js';
import { readBody } from './body.js';
import { credentialCookies, credentialFault, credentialHeaders, type Needs } from './credentials.js';
import { readInHeader } from './in-header.js';
import { matchPath, readInPath } from './in-path.js';
import { readInQuery } from './in-query.js';
import type { Sent } from './sent.js';

/** A call, and what its document says. */
export interface Judgement extends Needs {
  /** Addresses that stand for the operation's server. */
  readonly bases: readonly string[];
  readonly given: Arguments;
  readonly validator: Validator;
}

/** Faults of a request: what it says differs from what was given, or from what the document says. */
export async function requestFaults(sent: Sent, judgement: Judgement): Promise<string[]> {
  const { operation } = judgement;
  if (sent.method !== operation.method) return [`the method is ${sent.method}, not ${operation.method}`];
  const credentials = credentialFault(sent, judgement);
  const faults = [
    ...(credentials === undefined ? [] : [credentials]),
    ...(await pathFaults(sent, judgement)),
    ...(await parameterFaults(sent, judgement)),
    ...(await bodyFaults(sent, judgement)),
  ];
  const query = sent.query.unread().map((name) => `the query has "${name}", which was not given`);
  return [...faults, ...query, ...headerFaults(sent, judgement)];
}

async function pathFaults(sent: Sent, { operation, bases, given }: Judgement): Promise<string[]> {
  const address = `${sent.url.origin}${sent.url.pathname}`;
  const start = bases.map((base) => base.replace(/\/$/, '')).find((base) => address.startsWith(base));
  if (start === undefined) return [`it was sent to ${address}, not to ${bases[0]}`];
  // A query in a path is part of the address.
  const [path = '', fixed = ''] = operation.path.split('?');
  for (const [name, value] of new URLSearchParams(fixed))
    if (sent.query.raw(name)[0] !== encodeURIComponent(value))
      return [`the query lacks "${name}=${value}" of the path`];
  const texts = matchPath(path, address.slice(start.length));
  if (texts === undefined) return [`${address} is no path of ${operation.path}`];
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path' && parameter.name in texts);
  return faultsOf(inPath, given.path, (parameter, expected) =>
    readInPath(parameter, expected, texts[parameter.name] ?? ''),
  );
}

async function parameterFaults(sent: Sent, { operation, given }: Judgement): Promise<string[]> {
  const of = (place: string) => operation.parameters.filter((parameter) => parameter.in === place);
  return [
    ...(await faultsOf(of('query'), given.query, (one, expected) => readInQuery(one, expected, sent.query))),
    ...(await faultsOf(of('header'), given.header, (one, expected) =>
      readInHeader(one, expected, present(sent.header(one.name), one)),
    )),
    ...(await faultsOf(of('cookie'), given.cookie, (one, expected) =>
      readInHeader(one, expected, present(sent.cookies.get(one.name), one)),
    )),
  ];
}

function present(text: string | undefined, { name }: Parameter): string {
  if (text === undefined) throw new Error(`"${name}" is not sent`);
  return text;
}

type Read = (parameter: Parameter, expected: unknown) => unknown;

/** Reads each parameter that was given, and compares. */
async function faultsOf(parameters: readonly Parameter[], given: Readonly<Record<string, unknown>>, read: Read) {
  const faults: string[] = [];
  for (const parameter of parameters) {
    if (!(parameter.name in given)) continue;
    const expected = given[parameter.name];
    try {
      const differs = await difference(typed(read(parameter, expected), expected), expected);
      if (differs !== undefined) faults.push(`${parameter.in} parameter "${parameter.name}": ${differs}`);
    } catch (error) {
      faults.push(`${parameter.in} parameter "${parameter.name}": ${messageOf(error)}`);
    }
  }
  return faults;
}

async function bodyFaults({ body }: Sent, { operation, given, validator }: Judgement): Promise<string[]> {
  if (body === undefined) return given.body === undefined ? [] : ['the body is not sent'];
  if (given.body === undefined) return ['a body is sent that was not given'];
  const media = mediaOf(operation.body?.content ?? {}, body.contentType);
  if (media === undefined) return [`the body is ${body.contentType}, which the operation does not take`];
  try {
    const read = await readBody(media, given.body, body);
    const isForm = kindOfMedia(body.contentType) === 'form';
    const differs = await difference(read, isForm ? inPairs(given.body) : given.body);
    if (differs !== undefined) return [`body: ${differs}`];
    const fault = kindOfMedia(body.contentType) === 'json' ? validator.fault(media.schema, read) : undefined;
    return fault === undefined ? [] : [`body: ${fault}`];
  } catch (error) {
    return [`body: ${messageOf(error)}`];
  }
}

const USUAL = ['accept', 'content-type', 'content-length', 'user-agent', 'cookie'];

/** Headers that neither the document nor HTTP knows, and cookies that were not given. */
function headerFaults(sent: Sent, { document, operation, given, secrets }: Judgement): string[] {
  const usual = new Set([...USUAL, ...credentialHeaders(document, secrets)]);
  const described = new Map(
    operation.parameters.filter((one) => one.in === 'header').map((one) => [one.name.toLowerCase(), one]),
  );
  const faults = sent.headerNames().flatMap((name) => {
    const parameter = described.get(name);
    if (parameter === undefined) return usual.has(name) ? [] : [`the header "${name}" is described nowhere`];
    if (parameter.name in given.header || usual.has(name) || isSetByClient(document, parameter, sent.header(name)))
      return [];
    return [`the header "${name}" was not given`];
  });
  const names = new Set([...Object.keys(given.cookie), ...credentialCookies(document, secrets)]);
  const cookies = [...sent.cookies.keys()].filter((name) => !names.has(name));
  const missing = [...described.values()].filter(
    ({ name, required }) => required && KEY.test(name) && sent.header(name.toLowerCase()) === undefined,
  );
  return [
    ...faults,
    ...cookies.map((name) => `the cookie "${name}" was not given`),
    ...missing.map(({ name }) => `the header "${name}" is not sent`),
  ];
}

/** A key of idempotency, which clients draw. */
const KEY = /^(?:x-)?idempotency-?key$/i;

/** A header for which the document gives the value, or a key of idempotency, which clients draw. */
function isSetByClient(document: object, parameter: Parameter, value: string | undefined): boolean {
  const { name } = parameter;
  const schema = joined(document, parameter.schema ?? {});
  const [only, ...others] = (schema['enum'] ?? []) as unknown[];
  const known = [schema['default'], schema['const'], others.length === 0 ? only : undefined];
  return known.some((one) => one !== undefined && String(one) === value) || KEY.test(name);
}
