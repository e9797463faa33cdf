// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** The part of openapi-fetch that is used here, without its types: they would be worked out for every call. */
export interface UntypedClient {
  request(method: string, url: string, init: object): Promise<UntypedResult>;
  use(...middleware: unknown[]): void;
  eject(...middleware: unknown[]): void;
}

/** What openapi-fetch answers. */
export interface UntypedResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** Options of a raw call, as far as they matter here. */
export interface RawInit {
  readonly params?: { readonly path?: Record<string, unknown> };
  readonly signal?: AbortSignal | null;
  readonly querySerializer?: unknown;
  readonly [option: string]: unknown;
}

/** Sends one raw call. */
export type SendRaw = (method: string, url: string, init?: RawInit) => Promise<UntypedResult>;

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'];

/** Gives a client the shape of openapi-fetch's own, with every call going through `sendRaw`. */
export function buildRawClient(client: Pick<UntypedClient, 'use' | 'eject'>, sendRaw: SendRaw): object {
  const raw: Record<string, unknown> = {
    request: sendRaw,
    use: (...given: unknown[]) => client.use(...given),
    eject: (...given: unknown[]) => client.eject(...given),
  };
  for (const method of methods) raw[method] = (url: string, init?: RawInit) => sendRaw(method, url, init);
  return raw;
}
