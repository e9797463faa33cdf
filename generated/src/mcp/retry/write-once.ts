// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import type { Arguments } from '../../shell/read/assemble.js';
import type { Offered } from '../calls/catalog.js';
import { invoke } from '../calls/invoke.js';
import { ToolError } from '../model/tool-error.js';
import { digestOf, type Journal, type UnknownWrite } from './journal.js';
import { idOf, lookUp, recordIn } from './look-up.js';
import { planLookup, type Lookup } from './plan-lookup.js';

/** A write. */
export interface Write {
  readonly offered: Offered;
  readonly given: Arguments;
  /** Token of an earlier attempt with an unknown outcome. */
  readonly retryOf: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/** A write that took effect. */
export interface Written {
  readonly value: unknown;
  /** How that is known, where this call did not make it. */
  readonly note?: string;
}

/** A call whose outcome is unknown, and the token to repeat it with. */
export class UnknownOutcome extends Error {
  override name = 'UnknownOutcome';
  readonly token: string;
  readonly hasLookup: boolean;

  constructor(cause: unknown, token: string, hasLookup: boolean) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.token = token;
    this.hasLookup = hasLookup;
  }
}

/** Makes writes, and repeats those with an unknown outcome only if they have not taken effect. */
export class Writer {
  readonly #journal: Journal;
  readonly #now: () => number;
  readonly #running = new Map<string, Promise<unknown>>();

  /** @param now Time in milliseconds since 1970 */
  constructor(journal: Journal, now: () => number) {
    this.#journal = journal;
    this.#now = now;
  }

  /** Equal writes wait for each other, so that a lookup of one does not find the record of another one. */
  async write(write: Write, client: object): Promise<Written> {
    const digest = digestOf(write.offered.name, [write.given.ids, write.given.params, await textOf(write.given.body)]);
    const before = this.#running.get(digest) ?? Promise.resolve();
    const running = before.catch(() => undefined).then(() => this.#write(write, client, digest));
    this.#running.set(digest, running);
    try {
      return await running;
    } finally {
      if (this.#running.get(digest) === running) this.#running.delete(digest);
    }
  }

  async #write(write: Write, client: object, digest: string): Promise<Written> {
    const lookup = planLookup(write.offered.call, write.given);
    if (write.retryOf === undefined) await this.#report(digest, lookup);
    const earlier = write.retryOf === undefined ? undefined : await this.#earlier(write, digest);
    if (earlier) {
      const known = await this.#resolve(earlier, { write, client, lookup });
      if (known) return known;
    }
    return this.#send(write, client, { digest, lookup, earlier });
  }

  /** A cancelled write has no result, so the next equal one gets its token. */
  async #report(digest: string, lookup: Lookup | undefined): Promise<void> {
    const cancelled = await this.#journal.takeUnheard(digest);
    if (!cancelled) return;
    const cause = new ToolError({
      code: 'outcome_unknown',
      message: 'The same write was cancelled before, and it may have taken effect. Nothing was sent now.',
    });
    const isKnown = cancelled.isDone === true || cancelled.idempotencyKey !== undefined || lookup !== undefined;
    throw new UnknownOutcome(cause, cancelled.token, isKnown);
  }

  async #earlier({ retryOf = '' }: Write, digest: string): Promise<UnknownWrite> {
    const found = await this.#journal.find(retryOf);
    if (found?.digest === digest) return found;
    throw new ToolError({
      code: 'invalid_arguments',
      message: found
        ? 'retryOf belongs to a call with other arguments. Nothing was sent.'
        : 'retryOf is no token of this server. Nothing was sent.',
      issues: [{ field: 'retryOf', message: 'must be the token of an earlier result for the same call' }],
      outcome: 'none',
      repeatable: false,
      next: 'Repeat the call with exactly the arguments of the first attempt.',
    });
  }

  /** Facts about an earlier attempt; `undefined` if it did not take effect, so that it may be made again. */
  async #resolve(earlier: UnknownWrite, { write, client, lookup }: Resolving): Promise<Written | undefined> {
    if (earlier.isDone)
      return { value: { id: earlier.record ?? null }, note: 'It had taken effect before. Nothing was sent.' };
    if (earlier.idempotencyKey !== undefined) return undefined;
    if (!lookup) throw unclear(earlier, 'No operation is known that shows whether it took effect.');
    const { name } = write.offered;
    const verdict = await lookUp(lookup, {
      given: write.given,
      client,
      signal: write.signal,
      at: earlier.at,
      isTaken: (id) => this.#journal.hasMade(name, id),
    });
    if (verdict.kind === 'not made') return undefined;
    if (verdict.kind === 'unclear') throw unclear(earlier, verdict.reason, verdict.records);
    await this.#journal.settle(earlier, lookup.kind === 'create' ? verdict.id : undefined);
    return { value: verdict.record ?? null, note: 'It had taken effect at the first attempt. Nothing was sent again.' };
  }

  async #send(
    { offered, given, signal }: Write,
    client: object,
    { digest, lookup, earlier }: Sending,
  ): Promise<Written> {
    const at = earlier?.at ?? this.#now();
    const key = earlier?.idempotencyKey;
    signal?.throwIfAborted();
    let value: unknown;
    try {
      const options = { client, signal, ...(key !== undefined && { idempotencyKey: key }) };
      value = await (invoke(offered.call, given, options) as PromiseLike<unknown>);
    } catch (error) {
      const { outcome, idempotencyKey } = error as { outcome?: unknown; idempotencyKey?: unknown };
      if (outcome !== 'unknown' && !isAborted(error, signal)) throw error;
      const hasKey = typeof idempotencyKey === 'string';
      const isUnheard = signal?.aborted === true;
      const write = {
        operation: offered.name,
        digest,
        at,
        ...(hasKey && { idempotencyKey }),
        ...(isUnheard && { isUnheard }),
      };
      const { token } = earlier ?? (await this.#journal.remember(write));
      throw new UnknownOutcome(error, token, hasKey || lookup !== undefined);
    }
    const id = lookup?.kind === 'create' ? idOf(recordIn(value, lookup.key), lookup.key) : undefined;
    if (earlier) await this.#journal.settle(earlier, id);
    else if (signal?.aborted) await this.#journal.rememberDone({ operation: offered.name, digest, at }, id);
    else if (id !== undefined) await this.#journal.addMade(offered.name, id);
    return { value };
  }
}

interface Resolving {
  readonly write: Write;
  readonly client: object;
  readonly lookup: Lookup | undefined;
}

interface Sending {
  readonly digest: string;
  readonly lookup: Lookup | undefined;
  readonly earlier: UnknownWrite | undefined;
}

/** A cancelled write may have been sent. */
function isAborted(error: unknown, signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true && error === signal.reason;
}

function unclear({ token }: UnknownWrite, reason: string, records: readonly string[] = []): ToolError {
  return new ToolError({
    code: 'outcome_unknown',
    message: `It is not known whether the first attempt took effect. ${reason} Nothing was sent again.`,
    outcome: 'unknown',
    repeatable: false,
    retryOf: token,
    next: 'Show this to the user. Only if they want the write anyway, make it again without retryOf.',
    ...(records.length > 0 && { details: { records } }),
  });
}

async function textOf(body: unknown): Promise<unknown> {
  return body instanceof Blob ? Buffer.from(await body.arrayBuffer()).toString('base64') : body;
}
