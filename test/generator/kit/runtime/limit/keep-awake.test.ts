import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { settle } from '../support/fake-clock.js';
import { startLimiter } from '../support/slots.js';

/** A queue of one, maintained only by its waiting request: the queue's own timer is left out. */
async function startDeserted() {
  const started = startLimiter({ limit: 1 });
  started.ask('a');
  await started.response(0, 5000);
  const after = vi.spyOn(started.clock, 'after').mockReturnValueOnce(() => false);
  const abort = new AbortController();
  const { seen } = started.ask('b', { signal: abort.signal });
  after.mockRestore();
  return { ...started, abort, seen };
}

describe('in Workers', () => {
  beforeEach(() => void vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' }));
  afterEach(() => void vi.unstubAllGlobals());

  it('a waiting request checks the queue itself, four times a second', async () => {
    const { clock, seen } = await startDeserted();
    await clock.advance(4999);
    expect(seen.state).toBe('pending');
    await clock.advance(250);
    expect(seen.state).toBe('done');
  });

  it('has a timer of its own all the while, and none after', async () => {
    const { clock, seen, gone } = await startDeserted();
    for (let time = 0; time < 4900; time += 100) {
      await clock.advance(100);
      expect(clock.awaited).toBeGreaterThan(0);
    }
    // Its own, and one that the line has again, which may be of another request.
    expect(clock.awaited).toBe(2);
    await clock.advance(500);
    expect([seen.state, gone, clock.timers]).toEqual(['done', ['a', 'b'], 0]);
  });

  it('leaves no timer when it gives up', async () => {
    const { clock, abort, seen } = await startDeserted();
    await clock.advance(300);
    abort.abort(new Error('enough'));
    await settle();
    expect([seen.state, clock.timers]).toEqual(['failed', 0]);
  });
});

describe('elsewhere', () => {
  it.each([
    ['another browser', { userAgent: 'Firefox' }],
    ['no navigator', undefined],
  ])('one timer does for all who wait: %s', async (_where, navigator) => {
    vi.stubGlobal('navigator', navigator);
    onTestFinished(() => void vi.unstubAllGlobals());
    const { ask, response, clock } = startLimiter({ limit: 1 });
    ask('a');
    await response(0, 5000);
    for (const name of ['b', 'c', 'd']) ask(name);
    expect(clock.timers).toBe(1);
  });
});
