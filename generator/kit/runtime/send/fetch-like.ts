// Hand-written in generator/kit/runtime/. The copy in generated/ is replaced by `npm run generate`.
/** What sends a request: `fetch`, or anything that takes and gives the same. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;
