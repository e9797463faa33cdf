// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
/** A fault of an argument. */
export interface ToolIssue {
  /** Dotted path in the arguments of the tool: `body.priority`. */
  readonly field?: string;
  readonly message: string;
  /** The legal value or name that is most like the given one. */
  readonly nearest?: unknown;
}

/** An error as data. */
export interface ErrorData {
  readonly code: string;
  readonly message: string;
  readonly status?: number;
  readonly issues?: readonly ToolIssue[];
  /** Effect of a failed write: `none`, or `unknown`, which means that it may have taken effect. */
  readonly outcome?: 'none' | 'unknown';
  /** True if the same call may be made again without harm. */
  readonly repeatable?: boolean;
  /** Seconds to wait before. */
  readonly retryAfter?: number;
  /** The next thing to do, as a sentence. */
  readonly next?: string;
  /** Token of a write with an unknown outcome. */
  readonly retryOf?: string;
  readonly details?: unknown;
}

/** A tool cannot do what it was asked. */
export class ToolError extends Error {
  override name = 'ToolError';
  readonly data: ErrorData;

  constructor(data: ErrorData) {
    super(data.message);
    this.data = data;
  }
}
