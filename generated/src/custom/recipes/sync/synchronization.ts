import type { PagePromise } from '../../../runtime/lists/page-promise.js';
import type { Heffl, RequestOptions } from '../../../v2/index.js';
import { latestOf, timeOf, type SyncPass, type SyncState } from './sync-state.js';

/** Changed records. Each iteration continues where the last one ended; after a complete one, it begins the next pass. */
export interface Sync<out Item> extends AsyncIterable<Item> {
  /**
   * Where the synchronization stands: at the start of the page whose records are being returned, or after the pass.
   * Plain JSON.
   */
  state(): SyncState;
}

/** Settings of a synchronization. */
export interface SyncSettings {
  readonly overlap: number;
  readonly request: RequestOptions;
}

/** A record with the dates that decide. */
interface Dated {
  readonly createdAt?: string | null;
  readonly updatedAt?: string | null;
}

/** One list that is followed. */
export class Synchronization<out Item extends Dated> implements Sync<Item> {
  readonly #heffl: Heffl;
  readonly #settings: SyncSettings;
  #state: SyncState;

  constructor(heffl: Heffl, state: SyncState, settings: SyncSettings) {
    this.#heffl = heffl;
    this.#state = state;
    this.#settings = settings;
  }

  state(): SyncState {
    return this.#state;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    const since = this.#since();
    const list = this.#list();
    let { first, latest } = this.#state.pass ?? {};
    let resume = list.resumeToken();
    for await (const { items } of list.pages()) {
      const dates = items.map((item) => this.#dateOf(item));
      // All dates of the first page are earlier than every change that this pass can miss.
      if (!this.#state.pass) first = latestOf(...dates);
      latest = latestOf(latest, ...dates);
      this.#continue({ resume, first, latest });
      for (const [at, item] of items.entries()) {
        const time = timeOf(dates[at]);
        if (time === undefined || time >= since) yield item;
        else if (this.#state.mode === 'created') return this.#complete({ resume, first, latest });
      }
      resume = list.resumeToken();
    }
    return this.#complete({ resume, first, latest });
  }

  /** Records that are older are known. */
  #since(): number {
    const watermark = timeOf(this.#state.watermark);
    return watermark === undefined ? -Infinity : watermark - this.#settings.overlap;
  }

  #list(): PagePromise<Item> {
    const { kind, pass } = this.#state;
    const order = { orderBy: 'createdAt', orderDir: 'desc' } as const;
    const options = { ...this.#settings.request, ...(pass && { resume: pass.resume }) };
    return this.#heffl[kind].list(order, options) as PagePromise<unknown> as PagePromise<Item>;
  }

  #dateOf(item: Item): unknown {
    return this.#state.mode === 'created' ? item.createdAt : (item.updatedAt ?? item.createdAt);
  }

  #continue(pass: SyncPass): void {
    this.#state = { ...this.#state, pass };
  }

  /**
   * Sets the watermark of the next pass. A change that this pass missed is later than the response with its first page, and
   * so later than all dates of that page, and than all that the pass before has seen.
   */
  #complete({ first, latest }: SyncPass): void {
    const { pass: _done, ...state } = this.#state;
    this.#state = { ...state, watermark: latestOf(state.watermark, state.latest, first), latest };
  }
}
