import { describe, expect, it } from 'vitest';
import { RateBudget } from '../../../../../generator/kit/runtime/limit/rate-budget.js';
import type { Settlement } from '../../../../../generator/kit/runtime/limit/rate-budget.js';

/** Requests on their way, for each budget, the oldest first. */
const open = new WeakMap<RateBudget, object[]>();

function start(budget: RateBudget, endsBy = Infinity, now = 0): void {
  const request = {};
  open.set(budget, [...(open.get(budget) ?? []), request]);
  budget.start(request, now, endsBy);
}

const oldest = (budget: RateBudget): object => open.get(budget)?.shift() ?? {};
const end = (budget: RateBudget, now: number, settlement: Settlement) => budget.end(oldest(budget), now, settlement);
const cancel = (budget: RateBudget) => budget.end(oldest(budget), 0, { isUnsent: true });

/** A budget of five requests in a second, with requests whose responses arrived at time 0. */
function budgetAfter(...settlements: Settlement[]): RateBudget {
  const budget = new RateBudget(5, 1000);
  for (const settlement of settlements) {
    start(budget);
    end(budget, 0, settlement);
  }
  return budget;
}

const reported = (remaining: number, resetAfter?: number, limit?: number): Settlement => ({
  report: { remaining, ...(resetAfter !== undefined && { resetAfter }), ...(limit !== undefined && { limit }) },
});
const rejected = (retryAfter?: number, resetAfter?: number): Settlement => ({
  isRejected: true,
  retryAfter,
  report: resetAfter === undefined ? {} : { resetAfter },
});

describe('what may be sent, and when more may be', () => {
  it.each([
    { after: 'nothing', settlements: [], at: 0, available: 5, wait: Infinity },
    { after: 'a response', settlements: [reported(3, 700)], at: 0, available: 3, wait: 700 },
    { after: 'a response, later', settlements: [reported(3, 700)], at: 600, available: 3, wait: 100 },
    {
      after: 'a response, when its window is over',
      settlements: [reported(3, 700)],
      at: 700,
      available: 5,
      wait: Infinity,
    },
    { after: 'a response without an end', settlements: [reported(3)], at: 999, available: 3, wait: 1 },
    { after: 'a response with more than the limit', settlements: [reported(9, 700)], at: 0, available: 9, wait: 700 },
    { after: 'two responses', settlements: [reported(2, 700), reported(3, 650)], at: 0, available: 2, wait: 650 },
    { after: 'a raised limit', settlements: [reported(0, 700, 8)], at: 700, available: 8, wait: Infinity },
    { after: 'a lowered limit', settlements: [reported(0, 700, 2)], at: 700, available: 2, wait: Infinity },
    { after: 'a response without headers', settlements: [{ report: {} }], at: 0, available: 4, wait: 1000 },
    { after: 'the same a window later', settlements: [{ report: {} }], at: 1000, available: 5, wait: Infinity },
    { after: 'no response', settlements: [{}], at: 0, available: 4, wait: 1000 },
    { after: 'a request that never left', settlements: [{ isUnsent: true }], at: 0, available: 5, wait: Infinity },
    { after: 'a response and no response', settlements: [reported(3, 700), {}], at: 0, available: 2, wait: 700 },
    { after: 'both, a window later', settlements: [reported(3, 700), {}], at: 700, available: 5, wait: Infinity },
    { after: 'a rejection', settlements: [rejected()], at: 0, available: 0, wait: 1000 },
    { after: 'a rejection with a time', settlements: [rejected(3000)], at: 0, available: 0, wait: 3000 },
    { after: 'a rejection with an end', settlements: [rejected(undefined, 1500)], at: 0, available: 0, wait: 1500 },
    { after: 'a rejection with both', settlements: [rejected(3000, 1500)], at: 0, available: 0, wait: 3000 },
    { after: 'a rejection with no time', settlements: [rejected(0)], at: 0, available: 0, wait: 1000 },
    { after: 'a rejection, later', settlements: [rejected(3000)], at: 3000, available: 5, wait: Infinity },
  ])('after $after at $at: $available, $wait', ({ settlements, at, available, wait }) => {
    const budget = budgetAfter(...settlements);
    expect(budget.available(at)).toBe(available);
    expect(budget.wait(at)).toBe(wait);
  });
});

describe('requests in flight', () => {
  it('take from the budget until they end, or were not sent after all', () => {
    const budget = budgetAfter(reported(3, 700));
    start(budget);
    start(budget);
    expect(budget.available(0)).toBe(1);
    cancel(budget);
    expect(budget.available(0)).toBe(2);
    end(budget, 0, reported(2, 700));
    expect(budget.available(0)).toBe(2);
  });

  it('that end after their window report the new one', () => {
    const budget = budgetAfter(reported(0, 700));
    start(budget);
    end(budget, 800, reported(4, 900));
    expect([budget.available(800), budget.wait(800)]).toEqual([4, 900]);
  });
});

describe('requests that should have ended', () => {
  it('count as lost, as if they had no response', () => {
    const budget = budgetAfter(reported(2, 700));
    start(budget, 500);
    start(budget, 501);
    budget.dropLost(500);
    expect([budget.available(500), budget.wait(500)]).toEqual([0, 200]);
    expect(budget.available(700)).toBe(3);
    expect(budget.available(1500)).toBe(4);
  });

  it('are released one by one, in any order of their start', () => {
    const budget = new RateBudget(2, 1000);
    start(budget, 600);
    start(budget, 500);
    budget.dropLost(700);
    expect([budget.available(700), budget.wait(700)]).toEqual([0, 800]);
    expect([budget.available(1500), budget.wait(1500)]).toEqual([1, 100]);
  });

  it('may end late: their report is used, and they still count as without a response', () => {
    const budget = budgetAfter(reported(3, 700));
    start(budget, 500);
    budget.dropLost(500);
    end(budget, 710, reported(4, 990));
    expect([budget.available(760), budget.wait(760)]).toEqual([3, 740]);
  });
});

describe('responses of another window', () => {
  it('that come late take nothing from the new one, and do not end it early', () => {
    const budget = budgetAfter(reported(0, 700));
    start(budget);
    end(budget, 720, reported(4, 990));
    start(budget);
    // Sent before the window ended, received after.
    end(budget, 730, reported(0, 20));
    expect([budget.available(740), budget.wait(740)]).toEqual([4, 970]);
    expect(budget.available(760)).toBe(4);
  });

  it('that arrive late, before any of the new one, count as responses without headers', () => {
    const budget = budgetAfter(reported(0, 700));
    start(budget);
    end(budget, 730, reported(0, 20));
    expect([budget.available(760), budget.wait(760)]).toEqual([4, 970]);
  });

  it('that come so late that their end has passed begin none', () => {
    const budget = budgetAfter(reported(1, 700));
    start(budget);
    end(budget, 900, reported(0));
    start(budget);
    end(budget, 950, reported(4, 1000));
    expect([budget.available(950), budget.wait(950)]).toEqual([3, 950]);
    expect([budget.available(1900), budget.wait(1900)]).toEqual([4, 50]);
  });

  it('that come early begin it', () => {
    const budget = budgetAfter(reported(0, 700));
    start(budget);
    // The end of a window is reported rather late.
    end(budget, 650, reported(3, 1000));
    expect([budget.available(700), budget.wait(700)]).toEqual([3, 950]);
  });

  it('leave a request without a response counted where it may belong to the new one', () => {
    const budget = budgetAfter(reported(2, 700));
    start(budget);
    end(budget, 690, {});
    expect(budget.available(700)).toBe(4);
    expect(budget.available(1690)).toBe(5);
  });

  it('a rejection that asks for a shorter wait than the window does not give it back', () => {
    const budget = new RateBudget(5, 10_000);
    start(budget);
    end(budget, 0, rejected(2000, 8000));
    expect([budget.available(2000), budget.wait(2000)]).toEqual([0, 6000]);
  });
});

describe('a server that reports no ends', () => {
  it('is believed what remains, window after window', () => {
    const budget = budgetAfter(reported(3));
    start(budget);
    end(budget, 1200, reported(1));
    expect([budget.available(1200), budget.wait(1200)]).toEqual([1, 1000]);
  });

  it('is used after a rejection too', () => {
    const budget = budgetAfter(rejected(2000));
    start(budget);
    end(budget, 2100, reported(1));
    expect(budget.available(2100)).toBe(1);
  });
});

describe('the length of a window', () => {
  it('is as described until the second one, then as it was seen from its beginning', () => {
    const budget = budgetAfter(reported(3, 700));
    expect(budget.length).toBe(1000);
    start(budget);
    end(budget, 1000, reported(4, 600));
    expect(budget.length).toBe(600);
    // Later responses of the same window see less of it.
    start(budget);
    end(budget, 1300, reported(3, 300));
    expect(budget.length).toBe(600);
  });

  it('decides which responses are of the window before, however late they arrive', () => {
    const budget = budgetAfter(reported(3, 200));
    start(budget);
    end(budget, 50, reported(2, 900));
    // Within half of what the window was seen to last.
    start(budget);
    end(budget, 60, reported(1, 500));
    expect([budget.available(60), budget.wait(60)]).toEqual([1, 500]);
  });

  it('is the longest seen: later responses show less', () => {
    const budget = budgetAfter(reported(4, 200));
    start(budget);
    end(budget, 50, reported(3, 190));
    const third = (now: number, resetAfter: number) => {
      start(budget);
      end(budget, now, reported(9, resetAfter));
      return budget.available(now);
    };
    // Ends within half of 200 of the first, so it is the same window, in which only less can remain.
    expect(third(98, 200)).toBe(3);
    expect(third(120, 200)).toBe(9);
  });
});

describe('a window', () => {
  it('keeps the reported end if a later response reports none', () => {
    const budget = budgetAfter(reported(3, 700));
    start(budget);
    end(budget, 100, reported(2));
    expect([budget.available(100), budget.wait(100)]).toEqual([2, 600]);
  });

  it('counts what ended without a word shortly before another window began', () => {
    const budget = budgetAfter(reported(2, 400));
    start(budget);
    end(budget, 300, {});
    start(budget);
    end(budget, 390, reported(4, 1000));
    expect(budget.available(390)).toBe(3);
  });

  it('releases lost requests when a new window is reported before the old one is over', () => {
    const budget = budgetAfter(reported(2, 400));
    start(budget);
    end(budget, 100, {});
    start(budget);
    end(budget, 390, reported(4, 1000));
    expect(budget.available(390)).toBe(4);
  });
});

describe('before the first response, requests are held for a second', () => {
  it.each([
    ['nothing', undefined, 1000],
    ['a response', reported(1), 0],
    ['a response without headers', { report: {} }, 0],
    ['a rejection', rejected(), 0],
    ['a failure', {}, 1000],
    ['a request that never left', { isUnsent: true }, 1000],
  ])('after %s', (_what, settlement, want) => {
    const budget = settlement ? budgetAfter(settlement) : budgetAfter();
    expect(budget.heldFor(0)).toBe(0);
    start(budget);
    expect(budget.heldFor(0)).toBe(want);
  });
});

it('remaining requests that end at different times are released one by one', () => {
  const budget = new RateBudget(5, 1000);
  for (const time of [0, 300, 600]) {
    start(budget);
    end(budget, time, { report: {} });
  }
  const course = [600, 1000, 1300, 1600].map((time) => [budget.available(time), budget.wait(time)]);
  expect(course).toEqual([
    [2, 400],
    [3, 300],
    [4, 300],
    [5, Infinity],
  ]);
});
