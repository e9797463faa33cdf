import { describe, expect, test } from 'vitest';
import { runProgram } from '../../generated/src/command/program.js';
import { program } from '../../generated/src/custom/command/program.js';
import { apis } from '../../generated/src/program/calls.js';
import { resetRateLimits } from '../../generated/src/v2/index.js';
import { callsOf as shellCalls, type Call as ShellCall } from '../../generated/src/shell/describe/described.js';
import { fieldsOf, typesIn } from '../../generated/src/shell/describe/fields.js';
import { printed } from '../generator/kit/command/support/surroundings.js';
import { calls } from './draw/trial.js';
import { drawn } from './draw/draws.js';
import { invoke, type Call } from './support/call.js';
import { callsOf } from './support/calls-of.js';
import { loadContracts, type Contract } from './support/contract.js';

const contracts = await loadContracts();

const KEY = 'heffl_user_contract';

describe.each(contracts)('the program, for API $key', (contract) => {
  test.each(contract.operations)('$id sends the same request as the method of the client', async (operation) => {
    const shellCall = shellCallOf(contract, operation.id);
    const given = [...callsOf(contract.document, operation.id), ...drawn(calls(contract, operation))];
    for (const call of given) {
      const wanted = await requestOf((fetch) => invoke(contract.connect({ apiKey: KEY, fetch }), operation, call));
      for (const line of linesOf(shellCall, call)) {
        // What is drawn has members that an open description allows.
        const sent = await requestOf((fetch) => run([...line, '--allow-unknown'], fetch));
        expect({ line, sent }).toEqual({ line, sent: wanted });
      }
    }
    expect(given.length).toBeGreaterThan(3);
  });

  test.each(contract.operations.filter(({ body }) => body))(
    '$id rejects each field of a wrong type before sending, and names it',
    async (operation) => {
      const shellCall = shellCallOf(contract, operation.id);
      const [call] = callsOf(contract.document, operation.id);
      for (const { name, schema } of fieldsOf(shellCall).fields.filter(({ place }) => place === 'body')) {
        const types = typesIn(schema, shellCall.api.schemas.named);
        if (types.length === 0) continue;
        const wrong = types.includes('object') ? 'x' : {};
        const body = { ...(call?.body as object), [name]: wrong };
        const { exit, errors, sent } = await runWrong(shellCall, call, body);
        expect({ name, exit, sent }).toEqual({ name, exit: 4, sent: 0 });
        expect(errors).toContain(name);
      }
      const unknown = await runWrong(shellCall, call, { ...(call?.body as object), nonsense: 1 });
      expect({ exit: unknown.exit, sent: unknown.sent }).toEqual({ exit: 4, sent: 0 });
      expect(unknown.errors).toContain('nonsense');
    },
  );
});

test('every method of both clients is a call', () => {
  const wanted = contracts.flatMap(({ operations }) => operations.map(({ id }) => id));
  expect(shellCalls(apis).map(({ id }) => id)).toHaveLength(wanted.length);
});

function shellCallOf({ key }: Contract, id: string): ShellCall {
  const prefix = key === 'v2' ? '' : key;
  const found = shellCalls(apis).find((call) => call.id === id && call.api.prefix === prefix);
  if (!found) throw new Error(`The program has no call ${key} ${id}`);
  return found;
}

/** Command lines for a call: the body as JSON, and as a flag for each field that text can give. */
function linesOf(call: ShellCall, { path, body, query = {} }: Call): string[][] {
  const start = [...call.words, ...path.map(String)];
  const params = Object.entries(query).flatMap(([name, value]) => flagsOf(`params.${name}`, value));
  const whole = body === undefined ? [] : [`--json=${JSON.stringify(body)}`];
  const lines = [[...start, ...whole, ...params]];
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return lines;
  const known = fieldsOf(call).fields.filter((field) => field.place === 'body');
  const members = Object.entries(body) as [string, unknown][];
  const isText = ([name, value]: [string, unknown]) => {
    const field = known.find((one) => one.name === name);
    const types = field ? typesIn(field.schema, call.api.schemas.named) : [];
    return (
      value !== null && types.filter((type) => type !== 'null').length === 1 && value !== '' && !Array.isArray(value)
    );
  };
  const rest = Object.fromEntries(members.filter((member) => !isText(member)));
  const flags = members.filter(isText).flatMap(([name, value]) => flagsOf(`body.${name}`, value));
  return [...lines, [...start, `--json=${JSON.stringify(rest)}`, ...flags, ...params]];
}

function flagsOf(name: string, value: unknown): string[] {
  const texts = Array.isArray(value) ? value : [value];
  return texts.map((one) => `--${name}=${typeof one === 'string' ? one : JSON.stringify(one)}`);
}

/** JSON as its value: the order of members means nothing. */
function parsed(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}

type Recorder = (url: string, init: RequestInit) => Promise<Response>;

/** The first request of something, in a form that can be compared. */
async function requestOf(send: (fetch: never) => unknown): Promise<object> {
  const requests: object[] = [];
  const record: Recorder = async (url, init) => {
    const request = new Request(url, { ...init, signal: null });
    const { method, headers } = request;
    requests.push({ method, url, headers: [...headers], body: parsed(await request.text()) });
    return Response.json({}, { status: 418 });
  };
  await Promise.resolve(send(record as never)).catch(() => undefined);
  const [first] = requests;
  if (!first) throw new Error('No request was sent');
  return first;
}

async function run(line: readonly string[], fetch: never) {
  resetRateLimits();
  const { surroundings, errors } = printed({ fetch, environment: { HEFFL_API_KEY: KEY } });
  const exit = await runProgram(line, surroundings, program);
  return { exit, errors: errors() };
}

async function runWrong(call: ShellCall, given: Call | undefined, body: object) {
  let sent = 0;
  const fetch = (() => {
    sent += 1;
    throw new Error('It must not be sent');
  }) as never;
  const [start = []] = given ? linesOf(call, { ...given, body }) : [];
  return { ...(await run(start, fetch)), sent };
}
