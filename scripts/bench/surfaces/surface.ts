/** A call, as someone who read the description would make it. */
export interface Call {
  /** `contacts.update` */
  readonly operation: string;
  readonly id?: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** A program or a server under test. */
export interface Surface {
  /** Number of tools, bytes of `tools/list`, and true if the official client accepts it; absent for a program of a shell. */
  readonly tools?: { readonly count: number; readonly bytes: number; readonly isValid: boolean };
  /** Makes a call. Returns whether it reports success. */
  send(call: Call): Promise<{ readonly isSuccess: boolean }>;
  close(): Promise<void>;
}

/** Where the API is, and how one is let in. */
export interface Place {
  /** `http://127.0.0.1:53211` */
  readonly address: string;
  readonly apiKey: string;
}
