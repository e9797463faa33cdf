// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { AddCredential, CredentialTarget } from './api-definition.js';

/** Sends the key as `Authorization: Bearer …`. */
export const bearerToken: AddCredential = (request, key) => withHeader(request, 'authorization', `Bearer ${key}`);

/** Sends the key, which is a user name and a password with a colon between, as `Authorization: Basic …`. */
export const basicCredentials: AddCredential = (request, key) => {
  const bytes = new TextEncoder().encode(key);
  return withHeader(request, 'authorization', `Basic ${btoa(String.fromCharCode(...bytes))}`);
};

/** Sends the key as a query parameter. */
export function inQuery(name: string): AddCredential {
  const start = `${encodeURIComponent(name)}=`;
  return ({ url, headers }, key) => ({
    headers,
    url: `${url}${url.includes('?') ? '&' : '?'}${start}${encodeURIComponent(key)}`,
  });
}

/** Sends the key as a cookie, next to those that the caller sets. */
export function inCookie(name: string): AddCredential {
  return (request, key) => {
    const { cookie } = request.headers;
    const others = cookie === undefined ? '' : `${cookie}; `;
    return withHeader(request, 'cookie', `${others}${name}=${encodeURIComponent(key)}`);
  };
}

function withHeader({ url, headers }: CredentialTarget, name: string, value: string): CredentialTarget {
  return { url, headers: { ...headers, [name]: value } };
}
