// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { encodePart } from '../call/path.js';
import { presentIn } from '../call/values.js';
import { invalidArgument } from '../errors/client-errors.js';
import { nameParameter } from '../errors/quote.js';
import type { Style } from './expand.js';
import { expand, isObject } from './expand.js';
import type { ParameterPlace, WriteParameter } from './parameter.js';

/** Row of form in the table of styles; the others differ in what joins the parts. */
const rows = (joint: string): Style => ({ first: '&', between: '&', joint, named: '=', empty: '=' });

function inQuery(joint: string, explode: boolean): WriteParameter {
  return (value, place) =>
    expand(value, rows(joint), { ...place, describe: nameParameter, carrier: 'a query', explode });
}

/** `color=blue&color=black`, `R=100&G=200`: style `form` with `explode`. */
export const form: WriteParameter = /* @__PURE__ */ inQuery(',', true);

/** `color=blue,black`, `color=R,100,G,200`: style `form` without `explode`. */
export const formInOne: WriteParameter = /* @__PURE__ */ inQuery(',', false);

/** `color=blue%20black`, `color=R%20100%20G%20200`. */
export const spaceDelimited: WriteParameter = /* @__PURE__ */ inQuery('%20', false);

/** `color=blue%7Cblack`, `color=R%7C100%7CG%7C200`. */
export const pipeDelimited: WriteParameter = /* @__PURE__ */ inQuery('%7C', false);

/** As `form`, for an object that stands next to other parameters: a member with the name of one would be read as that one. */
export function formAmong(names: readonly string[]): WriteParameter {
  return (value, place) => {
    const taken = (isObject(value) ? presentIn(value) : []).find(([key]) => names.includes(key))?.[0];
    if (taken === undefined) return form(value, place);
    const fault = `${nameParameter(`${place.name}.${taken}`)} would be read as ${nameParameter(taken)}.`;
    throw invalidArgument(fault, place.call);
  };
}

/**
 * Leaves reserved characters of values as they are, and percent-encoded ones too: `allowReserved`. Those that end a value
 * or are not allowed in a query are encoded: `#[]&+`.
 */
export function reserved(write: WriteParameter): WriteParameter {
  return (value, place) => write(value, { ...place, encode: (text) => encodeReserved(text, place) });
}

function encodeReserved(text: string, { name, call }: ParameterPlace): string {
  const parts = text.split(/(%[\da-f]{2})/i);
  return parts
    .map((part, at) => (at % 2 === 1 ? part : encodePart(part, nameParameter(name), call)))
    .join('')
    .replace(/%(?:24|2C|2F|3A|3B|3D|3F|40)/g, decodeURIComponent);
}
