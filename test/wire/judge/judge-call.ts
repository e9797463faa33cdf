import type { ListedCall, ListedClient } from './base/calls.js';
import { difference } from './base/compare.js';
import { messageOf } from './base/message.js';
import { drawArguments, Undrawn, type Arguments } from './draw/arguments.js';
import { drawResponse, type DrawnResponse } from './draw/response.js';
import { Random } from './base/random.js';
import type { Secrets } from './read/credentials.js';
import { requestFaults } from './read/request.js';
import { Sent } from './read/sent.js';
import { operationOf, type Operation } from './base/specification.js';
import type { Validator } from './base/valid.js';

/** A client and the document that it was made of. */
export interface Subject {
  readonly document: object;
  readonly validator: Validator;
  readonly listed: ListedClient;
  readonly secrets: Secrets;
  /** The class of the client. */
  readonly Client: new (options: object) => Resource;
}

/** A client or a resource of it. */
export interface Resource {
  readonly [name: string]: Resource & ((...args: readonly unknown[]) => Promise<unknown>);
}

/** Shares of the optional arguments that are given: all of them, none, and some. */
const SHARES = [1, 0, 0.5, 0.8];

/** Faults of a method in some drawn calls; `undrawn` where no call could be drawn. */
export async function judgeCall(subject: Subject, call: ListedCall): Promise<{ faults: string[]; undrawn?: string }> {
  const operation = operationOf(subject.document, call.method, call.route);
  let undrawn: string | undefined;
  let judged = 0;
  for (const [at, share] of SHARES.entries()) {
    const random = new Random(seedOf(`${call.method} ${call.route}`) + at);
    try {
      const faults = await judgeOnce(subject, call, { operation, random, share });
      if (faults.length > 0) return { faults };
      judged += 1;
    } catch (error) {
      if (!(error instanceof Undrawn)) throw error;
      undrawn = error.message;
    }
  }
  return judged === 0 && undrawn !== undefined ? { faults: [], undrawn } : { faults: [] };
}

interface Trial {
  readonly operation: Operation;
  readonly random: Random;
  readonly share: number;
}

async function judgeOnce(subject: Subject, call: ListedCall, { operation, random, share }: Trial): Promise<string[]> {
  const { document, validator, secrets, listed } = subject;
  const none = { query: [], header: [], cookie: [] };
  const taken = { ...(call.params ?? none), mediaType: call.mediaType };
  const given = drawn(() => drawArguments(operation, taken, { document, random, validator, share }));
  const bases = addressesOf(operation, listed.baseUrl);
  const faults: string[] = [];
  const served: DrawnResponse[] = [];
  let failure: unknown;
  const fetch = async (url: string, init: RequestInit) => {
    try {
      const sent = await Sent.of(url, init);
      faults.push(...(await requestFaults(sent, { document, operation, bases, given, secrets, validator })));
      const change = (body: unknown) => asLastPage(body, call);
      const isStreamed = (given.body as { stream?: unknown } | null | undefined)?.stream === true;
      const drawing = { document, random, validator, isStreamed, accept: sent.header('accept'), change };
      const response = drawResponse(operation, drawing);
      served.push(response);
      return response.response;
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  try {
    const result = await itemsIn(await callMethod(subject, call, { given, fetch }));
    if (served.length !== 1) faults.push(`${served.length} requests were sent`);
    const body = served[0]?.expected;
    // A page without items has none.
    const expected = call.page ? (valueAt(body, call.page.items) ?? []) : body;
    const differs = await difference(call.page ? (result as { items: unknown }).items : result, expected);
    return differs === undefined ? faults : [...faults, `the result differs: ${differs}`];
  } catch (error) {
    if (failure instanceof Undrawn) throw failure;
    return [...faults, failure ? messageOf(failure) : `the call was rejected: ${messageOf(error)}`];
  }
}

/** A schema of which nothing can be drawn says nothing about the client. */
function drawn<T>(draw: () => T): T {
  try {
    return draw();
  } catch (error) {
    throw new Undrawn(messageOf(error));
  }
}

/** Arguments of a call, and what sends it. */
interface Calling {
  readonly given: Arguments;
  readonly fetch: object;
}

async function callMethod(
  { Client, listed, secrets }: Subject,
  call: ListedCall,
  { given, fetch }: Calling,
): Promise<unknown> {
  const credentials = listed.credentials.map(({ option, scheme }) => [option, secrets[scheme]]);
  const baseUrl = listed.baseUrl === undefined ? {} : { baseUrl: listed.baseUrl };
  const client = new Client({ ...Object.fromEntries(credentials), ...baseUrl, fetch, retries: 0, rateLimiter: false });
  const owner = call.path.slice(0, -1).reduce<Resource>((node, name) => node[name] as Resource, client);
  const method = owner[call.path.at(-1) ?? ''];
  if (typeof method !== 'function') throw new Error(`the client has no method ${call.path.join('.')}`);
  return method.apply(owner, argumentsOf(call, given));
}

/** The items of a stream; another result as it is. */
async function itemsIn(result: unknown): Promise<unknown> {
  if (typeof result !== 'object' || result === null || !(Symbol.asyncIterator in result)) return result;
  const items: unknown[] = [];
  for await (const item of result as AsyncIterable<unknown>) items.push(item);
  return items;
}

function argumentsOf({ pathParameters, mediaType, params }: ListedCall, given: Arguments): unknown[] {
  const others = { ...given.query, ...given.header, ...given.cookie };
  return [
    ...pathParameters.map((name) => given.path[name]),
    ...(mediaType === undefined ? [] : [given.body]),
    ...(params === undefined || Object.keys(others).length === 0 ? [] : [others]),
  ];
}

/**
 * Addresses that stand for the operation's server: the first one that names a host. A credential may travel encrypted, although
 * the document does not say so. A server that names no host is below the base URL of the client.
 */
function addressesOf({ servers }: Operation, baseUrl: string | undefined): string[] {
  const first = servers.find((one) => URL.canParse(one)) ?? new URL(servers[0] ?? '/', baseUrl ?? 'http://none').href;
  return [first, first.replace(/^http:/, 'https:')];
}

function asLastPage(body: unknown, { page }: ListedCall): unknown {
  for (const [path, value] of Object.entries(page?.last ?? {})) {
    const keys = path.split('.');
    const holder = valueAt(body, keys.slice(0, -1).join('.'));
    if (typeof holder === 'object' && holder !== null) Reflect.set(holder, keys.at(-1) ?? '', value);
  }
  return body;
}

function valueAt(value: unknown, path = ''): unknown {
  const keys = path === '' ? [] : path.split('.');
  return keys.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], value);
}

function seedOf(text: string): number {
  return [...text].reduce((hash, character) => (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0, 7);
}
