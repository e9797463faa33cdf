// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { ClientOptions } from '../../runtime/index.js';
import type { Arguments } from '../read/assemble.js';
import type { Connecting } from './connect-options.js';
import type { Call } from '../describe/described.js';
import { schemasOf } from '../describe/fields.js';
import { secretForms } from './secret-forms.js';
import { sendCall, type CallOptions } from './send-call.js';

/** A request that was not sent. */
export interface Planned {
  readonly method: string;
  readonly url: string;
  /** Parameters of the query; those that are JSON are parsed. Absent where there are none. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The request that a call would send, without its credentials. */
export async function dryRun(
  call: Call,
  given: Arguments,
  { client, secrets, options }: Connecting & { readonly options: CallOptions },
): Promise<Planned> {
  let planned: Planned | undefined;
  const fetch = async (url: string, init: RequestInit) => {
    planned ??= await describe(new Request(url, { ...init, signal: null }), { secrets, call });
    throw new Error('It is a dry run.');
  };
  const own = call.api.create({
    ...client,
    fetch: fetch as unknown as NonNullable<ClientOptions['fetch']>,
    retries: 0,
  });
  try {
    const sent = await sendCall(call, given, { client: own, options });
    if (sent.kind === 'items') for await (const _item of sent.items) break;
  } catch (error) {
    if (planned === undefined) throw error;
  }
  if (planned === undefined) throw new Error('The call sent no request.');
  return planned;
}

interface Described {
  readonly secrets: readonly string[];
  readonly call: Call;
}

async function describe(request: Request, { secrets, call }: Described): Promise<Planned> {
  const shown = (text: string) => withoutSecrets(text, secrets);
  const text = request.body ? await request.text() : undefined;
  const isJson = request.headers.get('content-type')?.includes('json');
  return {
    method: request.method,
    url: shown(request.url),
    ...queryOf(request.url, call, shown),
    headers: Object.fromEntries([...request.headers].map(([name, value]) => [name, shown(value)])),
    ...(text !== undefined && { body: isJson ? (JSON.parse(shown(text)) as unknown) : shown(text) }),
  };
}

function queryOf(url: string, call: Call, shown: (text: string) => string): Pick<Planned, 'query'> {
  const { searchParams } = new URL(url);
  const isJson = (name: string) => schemasOf(call).parameters.some((one) => one.name === name && one.json);
  const query = [...new Set(searchParams.keys())].map((name): [string, unknown] => {
    const texts = searchParams.getAll(name).map(shown);
    const values = isJson(name) ? texts.map((text) => JSON.parse(text) as unknown) : texts;
    return [name, values.length === 1 ? values[0] : values];
  });
  return query.length === 0 ? {} : { query: Object.fromEntries(query) };
}

/** Replaces credentials, as they are and as they are encoded. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secretForms(secrets).reduce((left, form) => left.replaceAll(form, '***'), text);
}
