// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { DescribedApi } from '../world/described.js';
import type { PlainResponse } from '../world/plain-response.js';
import { decode } from './routes.js';

/** A request, as far as it may be one for a token. */
interface TokenRequest {
  readonly request: Pick<Request, 'method' | 'headers'>;
  readonly url: URL;
  readonly text: string;
}

/** True for a request to a token endpoint of an API. */
export function isForToken({ tokenPaths = [] }: Pick<DescribedApi, 'tokenPaths'>, { url }: TokenRequest): boolean {
  return tokenPaths.includes(url.pathname);
}

/**
 * Response to a request for a token by client credentials: one that ends in an hour. See
 * https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 *
 * @param agreed The only accepted secret, which is the token too. Default: any.
 */
export function tokenResponse({ request, text }: TokenRequest, agreed: string | undefined): PlainResponse {
  const form = new URLSearchParams(text);
  const fault = faultOf(request, form);
  if (fault !== undefined) return rejected(400, 'invalid_request', fault);
  if (form.get('grant_type') !== 'client_credentials')
    return rejected(400, 'unsupported_grant_type', 'The grant type must be client_credentials.');
  const [id = '', secret = ''] = basicOf(request.headers) ?? [
    form.get('client_id') ?? '',
    form.get('client_secret') ?? '',
  ];
  if (id === '' || secret === '' || (agreed !== undefined && secret !== agreed))
    return rejected(401, 'invalid_client', 'The client id or the client secret is missing or invalid.');
  const scope = form.get('scope');
  const token = { access_token: agreed ?? 'test_access_token', token_type: 'Bearer', expires_in: 3600 };
  return { status: 200, body: { ...token, ...(scope !== null && { scope }) }, issues: [] };
}

function faultOf({ method, headers }: TokenRequest['request'], form: URLSearchParams): string | undefined {
  if (method !== 'POST') return 'The method must be POST.';
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return 'The body must be a form.';
  // "The client MUST NOT use more than one authentication method in each request." (section 2.3)
  return headers.has('authorization') && form.has('client_secret')
    ? 'The client secret must not be in the header and in the body.'
    : undefined;
}

/** Id and secret of the header `Authorization`, each encoded as in a form. */
function basicOf(headers: Headers): string[] | undefined {
  const [scheme = '', encoded = ''] = headers.get('authorization')?.split(' ') ?? [];
  if (scheme.toLowerCase() !== 'basic') return undefined;
  try {
    return atob(encoded)
      .split(':')
      .map((part) => decode(part.replaceAll('+', ' ')) ?? '');
  } catch {
    return undefined;
  }
}

function rejected(status: number, error: string, description: string): PlainResponse {
  return { status, body: { error, error_description: description }, issues: [{ message: description }] };
}
