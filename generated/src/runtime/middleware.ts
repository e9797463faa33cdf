// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
/**
 * Middleware of openapi-fetch, taken as it is. Its own type `Middleware` fits.
 * See https://openapi-ts.dev/openapi-fetch/middleware-auth
 */
export interface Middleware {
  onRequest?: ((options: never) => unknown) | undefined;
  onResponse?: ((options: never) => unknown) | undefined;
  onError?: ((options: never) => unknown) | undefined;
}
