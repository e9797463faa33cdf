import type { Clock } from '../../../runtime/time/clock.js';
import type { ClientStage, RequestOptions, Source, TagType, User } from '../../../v2/index.js';

/** Settings of a lookup: its limits, and options of each request. A signal is an option of each finder. */
export interface LookupOptions extends Omit<RequestOptions, 'signal'> {
  /** Age in milliseconds after which a list is read again. Default: 300,000 (5 minutes). Infinity: never. */
  readonly maxAge?: number | undefined;
  /** Largest number of records of a list. A longer one rejects with a PaginationError. Default: 10,000. */
  readonly maxRecords?: number | undefined;
  /** Time, for tests. Default: system time. */
  readonly clock?: Pick<Clock, 'now'> | undefined;
  /** Strings to find records by, for lists whose members Heffl does not document. */
  readonly texts?: LookupTexts | undefined;
}

/**
 * Strings to find records by. Heffl documents only the id of these records; the defaults are names that other records of
 * Heffl have.
 */
export interface LookupTexts {
  /** Default: `name` and `email`. */
  readonly users?: ((user: User) => readonly unknown[]) | undefined;
  /** Default: `name`. */
  readonly sources?: ((source: Source) => readonly unknown[]) | undefined;
  /** Default: `label` and `name`. */
  readonly clientStages?: ((stage: ClientStage) => readonly unknown[]) | undefined;
}

/** Options of one search. */
export interface FindOptions {
  /** Ends the wait, and rejects with the reason of the signal. A list that others wait for is read on. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of a search for a deal stage. */
export interface FindStageOptions extends FindOptions {
  /** Name or id of the pipeline. Default: all pipelines, whose stages often have the same names. */
  readonly pipeline?: string | undefined;
}

/** Options of a search for a tag. */
export interface FindTagOptions extends FindOptions {
  /** Kind of record that the tag is for. Default: all. */
  readonly type?: TagType | undefined;
}

/** Options of a search for a document template. */
export interface FindTemplateOptions extends FindOptions {
  /** Kind of document that the template is for, such as `quotations`. Default: all. */
  readonly type?: string | undefined;
}
