import { describe, expect, it } from 'vitest';
import type { CheckedResponse, ResponseChecks } from '../../../../../generator/kit/runtime/observe/response-checks.js';
import { resolveChecks } from '../../../../../generator/kit/runtime/observe/response-checks.js';
import { connectTo, failureOf, getItem, json } from '../support/client.js';

const checks = (check: ResponseChecks['check'] = () => undefined, api = 'Shop API v2'): ResponseChecks => ({
  api,
  check,
});

describe('the option `validate`', () => {
  it('is none, off, or checks of the same API', () => {
    const own = checks();
    expect([undefined, 'off' as const, own].map((option) => resolveChecks('Shop API v2', option))).toEqual([
      undefined,
      undefined,
      own,
    ]);
  });

  it('rejects the checks of another API, and other values, naming them', () => {
    const other = checks(undefined, 'Shop API v1');
    expect(() => resolveChecks('Shop API v2', other)).toThrow(
      'The option `validate` is "Shop API v1". Write \'off\', or `responseChecks` for Shop API v2.',
    );
    expect(() => resolveChecks('Shop API v2', 'warn' as 'off')).toThrow(
      'The option `validate` is "warn". Write \'off\'',
    );
  });
});

describe('the checks of a client', () => {
  it('receive the returned responses, and may report or reject', async () => {
    const seen: CheckedResponse[] = [];
    const events: unknown[] = [];
    const validate = checks((response, report) => {
      seen.push(response);
      report({ subject: 'items.get title', described: 'string', seen: 'number' });
      if (response.status === 201) throw new Error('rejected');
    });
    const hooks = { onDrift: (event: unknown) => void events.push(event) };
    const { connection } = connectTo((_, index) => json({ index }, { status: 200 + index }), { validate, hooks });
    expect(await connection.request(getItem)).toEqual({ index: 0 });
    expect(seen[0]).toMatchObject({ status: 200, body: { index: 0 }, call: { operationId: 'items.get' } });
    expect((await failureOf(connection.request(getItem))).message).toBe('rejected');
    // Each difference once.
    expect(events).toEqual([{ subject: 'items.get title', described: 'string', seen: 'number' }]);
  });

  it('are not called for a response that is not returned, and need no hook', async () => {
    let asked = 0;
    const validate = checks((_, report) => {
      asked += 1;
      report({ subject: 'items.get', described: 1, seen: 2 });
    });
    const quiet = { validate, logLevel: 'off' } as const;
    const { connection } = connectTo(() => new Response(null, { status: 204 }), quiet);
    await connection.request({ ...getItem, response: 'optional' });
    expect(asked).toBe(0);
    const { connection: responding } = connectTo(() => json({}), quiet);
    expect(await responding.request(getItem)).toEqual({});
    expect(asked).toBe(1);
  });

  it('speak through the console where neither hook nor logger is given', async () => {
    const lines: string[] = [];
    const validate = checks((_, report) => report({ subject: 'items.get', described: 'a', seen: 'b' }));
    const warn = console.warn;
    console.warn = (line: string) => void lines.push(line);
    try {
      await connectTo(() => json({}), { validate }).connection.request(getItem);
      await connectTo(() => json({}), { validate, hooks: { onDrift: () => undefined } }).connection.request(getItem);
    } finally {
      console.warn = warn;
    }
    expect(lines).toEqual(['items.get: described as "a", but is "b"']);
  });
});
