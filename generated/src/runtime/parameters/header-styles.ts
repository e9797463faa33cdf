// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { invalidArgument } from '../errors/client-errors.js';
import type { Style } from './expand.js';
import { expand } from './expand.js';
import type { WriteParameter } from './parameter.js';

const row: Style = { first: '', between: ',', joint: ',' };

/** `blue,black`, `R,100,G,200`: style `simple` in a header of its own. Nothing is percent-encoded. */
export const header: WriteParameter = /* @__PURE__ */ inHeader(false);

/** `blue,black`, `R=100,G=200`. */
export const headerExploded: WriteParameter = /* @__PURE__ */ inHeader(true);

/** `color=blue`, `color=blue,black`: style `form` without `explode` in a cookie. */
export const cookie: WriteParameter = (value, place) => {
  const cookieRow: Style = { first: '', between: ',', joint: ',', named: '=', empty: '=' };
  const text = expand(value, cookieRow, { ...place, describe: nameCookie, carrier: 'a cookie', explode: false });
  const { cookie: others } = place.headers;
  if (text !== '') Object.assign(place.headers, { cookie: others === undefined ? text : `${others}; ${text}` });
  return '';
};

function inHeader(explode: boolean): WriteParameter {
  return (value, place) => {
    const subject = { ...place, describe: nameHeader, carrier: 'a header', encode: same, encodeKey: same };
    const text = expand(value, row, { ...subject, explode });
    // The value is not shown: it may be a secret.
    if (text !== text.trim()) throw invalidArgument(`${nameHeader(place.name)} has white space around it.`, place.call);
    const isAbsent = text === '' && typeof value === 'object';
    if (!isAbsent) place.headers[place.name.toLowerCase()] = text;
    return '';
  };
}

function same(text: string): string {
  return text;
}

function nameHeader(path: string): string {
  return `header parameter \`${path}\``;
}

function nameCookie(path: string): string {
  return `cookie parameter \`${path}\``;
}
