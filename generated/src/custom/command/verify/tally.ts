import type { OperationSchemas } from '../../../validate/api-schemas.js';
import type { Drift } from '../../../validate/drifts-of.js';

/** A difference, and its number of occurrences. */
export interface TalliedDrift extends Drift {
  readonly api: string;
  readonly operationId: string;
  /** `GET /deals/{id}`. */
  readonly where: string;
  /** Places with the difference: a page may have one in each of its items. */
  readonly times: number;
  /** Responses with the difference. */
  readonly responses: number;
}

/** Outcome of one operation. */
export interface OperationOutcome {
  readonly api: string;
  readonly operationId: string;
  readonly where: string;
  /** Previous provenance: `inferred`. */
  readonly level: string;
  /** Responses with a success status. */
  readonly successes: number;
  /** Reason if there was none. */
  readonly note: string | undefined;
}

/** Names an operation. */
export interface OperationName {
  readonly api: string;
  readonly operationId: string;
  readonly operation: OperationSchemas;
}

/** Counts the findings. */
export class Tally {
  readonly #drifts = new Map<string, TalliedDrift>();
  readonly #outcomes = new Map<string, OperationOutcome>();

  /** Records one response, and every place at which it differs. */
  response(name: OperationName, drifts: readonly Drift[], isSuccess: boolean): void {
    this.#count(name, isSuccess ? 1 : 0, undefined);
    const met = new Set<string>();
    for (const drift of drifts) {
      const key = JSON.stringify([name.api, name.operationId, drift]);
      const { api, operationId } = name;
      const known = this.#drifts.get(key) ?? {
        ...drift,
        api,
        operationId,
        where: whereOf(name),
        times: 0,
        responses: 0,
      };
      this.#drifts.set(key, { ...known, times: known.times + 1, responses: known.responses + (met.has(key) ? 0 : 1) });
      met.add(key);
    }
  }

  /** Records why an operation could not be called, or did not succeed. */
  note(name: OperationName, note: string): void {
    this.#count(name, 0, note);
  }

  get drifts(): readonly TalliedDrift[] {
    return [...this.#drifts.values()];
  }

  get outcomes(): readonly OperationOutcome[] {
    return [...this.#outcomes.values()];
  }

  #count(name: OperationName, successes: number, note: string | undefined): void {
    const { api, operationId, operation } = name;
    const key = `${api} ${operationId}`;
    const none = {
      api,
      operationId,
      where: whereOf(name),
      level: operation.level ?? 'unknown',
      successes: 0,
      note: undefined,
    };
    const known = this.#outcomes.get(key) ?? none;
    const total = known.successes + successes;
    this.#outcomes.set(key, { ...known, successes: total, note: total > 0 ? undefined : (note ?? known.note) });
  }
}

function whereOf({ operation }: OperationName): string {
  return `${operation.method} ${operation.route}`;
}
