import { EPOCH } from '../clocks/simulated-clock.js';

/** Form in which a server reports its rate limit. */
export const RATE_FORMS = [
  'seconds',
  'fractional seconds',
  'epoch with date',
  'epoch without date',
  'draft 07',
  'draft with policy',
  'retry-after seconds',
  'retry-after date',
  'none',
] as const;
/** One of them. */
export type RateForm = (typeof RATE_FORMS)[number];

/** The rate limit of a server. */
export interface RateSettings {
  readonly form: RateForm;
  readonly limit: number;
  /** Milliseconds. */
  readonly window: number;
  /** True if windows begin at round times; else each begins with its first request. */
  readonly isAligned: boolean;
  /** How whole numbers in RateLimit headers are made. Retry-After is always rounded up. */
  readonly rounding: 'floor' | 'ceil' | 'round';
}

/** A fixed window that requests are counted in, and what it says of itself. */
export class RateWindow {
  readonly #settings: RateSettings;
  readonly #now: () => number;
  #endsAt = -Infinity;
  #used = 0;
  #isEaten = false;
  /** Rejections that no other process and no fault has caused. */
  rejections = 0;

  constructor(settings: RateSettings, now: () => number) {
    this.#settings = settings;
    this.#now = now;
  }

  /** Counts a request. Gives whether it may pass. */
  take(): boolean {
    this.#roll();
    if (this.#used >= this.#settings.limit) {
      if (!this.#isEaten) this.rejections += 1;
      return false;
    }
    this.#used += 1;
    return true;
  }

  /** Another process takes from the budget. What it leaves too little of is not this client's doing. */
  eat(requests: number): void {
    this.#roll();
    this.#used = Math.min(this.#settings.limit, this.#used + requests);
    this.#isEaten = this.#used >= this.#settings.limit;
  }

  /** Headers of a response about the limit. */
  headers(isRejected: boolean): Record<string, string> {
    const wait = Math.max(0, this.#endsAt - this.#now());
    const { form, limit } = this.#settings;
    const remaining = limit - this.#used;
    const seconds = Math[this.#settings.rounding](wait / 1000);
    const endsAt = (EPOCH + this.#endsAt) / 1000;
    const triple = (reset: string | number) => ({
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': String(remaining),
      'ratelimit-reset': String(reset),
    });
    const date = { date: new Date(EPOCH + this.#now()).toUTCString() };
    const retryAfter = isRejected ? { 'retry-after': String(Math.ceil(wait / 1000)) } : {};
    const retryDate = new Date(Math.ceil(endsAt) * 1000).toUTCString();
    const forms: Record<RateForm, Record<string, string>> = {
      seconds: { ...triple(seconds), ...retryAfter },
      'fractional seconds': triple((wait / 1000).toFixed(3)),
      'epoch with date': { ...triple(Math[this.#settings.rounding](endsAt)), ...date },
      'epoch without date': { ...triple(Math[this.#settings.rounding](endsAt)), ...retryAfter },
      'draft 07': { ratelimit: `limit=${limit}, remaining=${remaining}, reset=${seconds}` },
      'draft with policy': {
        ratelimit: `"default";r=${remaining};t=${seconds}`,
        'ratelimit-policy': `"default";q=${limit};w=${this.#settings.window / 1000}`,
      },
      'retry-after seconds': retryAfter,
      'retry-after date': isRejected ? { 'retry-after': retryDate, ...date } : date,
      none: {},
    };
    return forms[form];
  }

  #roll(): void {
    const now = this.#now();
    if (now < this.#endsAt) return;
    const { window, isAligned } = this.#settings;
    this.#endsAt = (isAligned ? Math.floor(now / window) * window : now) + window;
    this.#used = 0;
    this.#isEaten = false;
  }
}
