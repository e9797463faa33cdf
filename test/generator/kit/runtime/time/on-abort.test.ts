import { getEventListeners } from 'node:events';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { onAbort } from '../../../../../generator/kit/runtime/time/on-abort.js';
import { connectTo, getItem } from '../support/client.js';

describe('a signal that many wait for', () => {
  it('has one listener, and none when all have left', () => {
    const { signal } = new AbortController();
    const leave = Array.from({ length: 20 }, () => onAbort(signal, () => undefined));
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    for (const one of [...leave, ...leave]) one();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    onAbort(signal, () => undefined);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  });

  it('calls each that has not left, once and in order, with the reason', () => {
    const controller = new AbortController();
    const calls: unknown[] = [];
    const leave: (() => void)[] = [];
    for (let number = 0; number < 4; number += 1) {
      leave.push(
        onAbort(controller.signal, (reason) => {
          calls.push([number, reason]);
          // One that leaves another one, which then is not called.
          leave[2]?.();
        }),
      );
    }
    controller.abort('enough');
    controller.abort('again');
    expect(calls).toEqual([
      [0, 'enough'],
      [1, 'enough'],
      [3, 'enough'],
    ]);
  });

  it('makes Node print no warning, however many calls there are', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    onTestFinished(() => warn.mockRestore());
    const controller = new AbortController();
    const { connection, requests } = connectTo(() => new Promise(() => undefined));
    const calls = Array.from({ length: 30 }, () => connection.request(getItem, { signal: controller.signal }));
    await vi.waitUntil(() => requests.length === 30);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
    controller.abort('enough');
    expect((await Promise.allSettled(calls)).map((call) => 'reason' in call && call.reason)).toEqual(
      calls.map(() => 'enough'),
    );
    expect(warn).not.toHaveBeenCalled();
  });
});
