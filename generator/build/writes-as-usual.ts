import type { Operation } from '../model/model.js';

/**
 * True if a client with the interface of openapi-fetch sends an operation as its description says: it has a function for each
 * of the usual methods, and writes parameters in the usual styles and bodies as JSON, to the server of the API, with the
 * credentials of the client.
 */
export function writesAsUsual({
  httpMethod,
  pathParameters,
  query,
  body,
  server,
  anonymous,
  security,
  scopes,
}: Operation): boolean {
  const ownStyles = [
    ...pathParameters.map(({ style }) => style),
    ...Object.values(query?.styles ?? {}).filter(({ write }) => write !== 'header'),
  ];
  return (
    /^(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)$/.test(httpMethod) &&
    ownStyles.every((style) => style === undefined) &&
    (body === undefined || (body.encoding.kind === 'json' && body.encoding.contentType === undefined)) &&
    server === undefined &&
    !anonymous &&
    security === undefined &&
    scopes === undefined
  );
}
