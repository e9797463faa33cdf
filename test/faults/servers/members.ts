import type { Fault } from './faults.js';
import type { ApiRequest, ApiResponse } from './messages.js';

/** Path of the token endpoint. */
export const TOKEN_PATH = '/oauth/token';

/** True for the requests that carry a token, and those for one. They have no limit of the rate. */
export function isOfMembers({ target }: Pick<ApiRequest, 'target'>): boolean {
  return target.startsWith('/members/') || target === TOKEN_PATH;
}

/** Issues tokens, and serves requests with the latest one. The fault `token expires` ends that one in flight. */
export class Members {
  /** Tokens that were issued. */
  issued = 0;
  /** Tokens that ended in flight. */
  expired = 0;
  readonly #count: (name: string) => void;
  readonly #secret: string;

  constructor(count: (name: string) => void, secret: string) {
    this.#count = count;
    this.#secret = secret;
  }

  response(request: ApiRequest, fault: Fault): ApiResponse {
    const authorization = request.headers?.get('authorization');
    if (request.target === TOKEN_PATH) {
      if (authorization !== `Basic ${btoa(`members:${inForm(this.#secret)}`)}`) return failed(401);
      this.issued += 1;
      const token = { access_token: tokenOf(this.issued), token_type: 'Bearer', expires_in: 86_400 };
      return { status: 200, headers: {}, body: JSON.stringify(token) };
    }
    if (fault === 'token expires' && this.expired < this.issued) this.expired = this.issued;
    if (this.expired === this.issued || authorization !== `Bearer ${tokenOf(this.issued)}`) return failed(401);
    const [, , name = ''] = request.target.split('/');
    this.#count(`member ${name}`);
    return { status: 201, headers: {}, body: JSON.stringify({ id: name }) };
  }
}

/** RFC 6749, section 2.3.1: id and secret are encoded as in a form, and then as in basic authentication. */
function inForm(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}

/** The nth token. */
export function tokenOf(number: number): string {
  return `token-of-the-members-${number}`;
}

function failed(status: number): ApiResponse {
  return { status, headers: {}, body: JSON.stringify({ error: { code: 'UNAUTHORIZED', message: 'Not allowed.' } }) };
}
