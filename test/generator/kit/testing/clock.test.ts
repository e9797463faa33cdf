import { describe, expect, it } from 'vitest';
import { manualClock, systemTime } from '../../../../generator/kit/testing/world/clock.js';

describe('a manual clock', () => {
  it('calls what is due on its way, in its order and at its time', () => {
    const clock = manualClock(0);
    const log: [string, number][] = [];
    const call = (name: string) => () => log.push([name, clock.now()]);
    clock.after(30, call('b'));
    clock.after(10, () => {
      call('a')();
      clock.after(10, call('inner'));
    });
    clock.after(50, call('late'));
    clock.after(20, call('cancelled'))();
    clock.advance(40);
    expect([...log, clock.now()]).toEqual([['a', 10], ['inner', 20], ['b', 30], 40]);
  });

  it('moves for as long as a promise needs, and no further', async () => {
    const clock = manualClock(0);
    const sleep = (delay: number) => new Promise<void>((resolve) => clock.after(delay, resolve));
    const work = async () => {
      await sleep(60_000);
      await sleep(1000);
      return clock.now();
    };
    clock.after(100_000, () => undefined);
    expect(await clock.run(work())).toBe(61_000);
    expect(clock.now()).toBe(61_000);
  });

  it('throws the error of the promise, and waits for one that needs no time', async () => {
    const clock = manualClock(0);
    await expect(clock.run(Promise.reject(new Error('mine')))).rejects.toThrow('mine');
    const later = new Promise((resolve) => setTimeout(resolve, 30, 'done'));
    expect(await clock.run(later)).toBe('done');
  });

  it('never goes back', () => {
    const clock = manualClock(1000);
    let at = 0;
    clock.after(-500, () => (at = clock.now()));
    clock.advance(0);
    expect([at, clock.now()]).toEqual([1000, 1000]);
  });
});

it('system time shows dates', () => {
  expect(Math.abs(systemTime.now() - Date.now())).toBeLessThan(86_400_000);
});
