// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { invalidArgument } from '../errors/client-errors.js';
import { quote } from '../errors/quote.js';
import type { Style } from './expand.js';
import { expand } from './expand.js';
import type { WriteParameter } from './parameter.js';

// Rows of the table of styles.
const simpleRow: Style = { first: '', between: ',', joint: ',' };
const labelRow: Style = { first: '.', between: '.', joint: ',' };
const matrixRow: Style = { first: ';', between: ';', joint: ',', named: '=', empty: '' };

/** `blue,black`, `R,100,G,200`. */
export const simple: WriteParameter = /* @__PURE__ */ inPath(simpleRow, false);

/** `blue,black`, `R=100,G=200`. */
export const simpleExploded: WriteParameter = /* @__PURE__ */ inPath(simpleRow, true);

/** `.blue,black`, `.R,100,G,200`. */
export const label: WriteParameter = /* @__PURE__ */ inPath(labelRow, false);

/** `.blue.black`, `.R=100.G=200`. */
export const labelExploded: WriteParameter = /* @__PURE__ */ inPath(labelRow, true);

/** `;color=blue,black`, `;color=R,100,G,200`. */
export const matrix: WriteParameter = /* @__PURE__ */ inPath(matrixRow, false);

/** `;color=blue;color=black`, `;R=100;G=200`. */
export const matrixExploded: WriteParameter = /* @__PURE__ */ inPath(matrixRow, true);

/** Rejects every value that would lead to another route. */
function inPath(row: Style, explode: boolean): WriteParameter {
  return (value, place) => {
    const text = expand(value, row, { ...place, describe, carrier: 'a path', explode });
    const what = describe(place.name);
    if (text === '') throw invalidArgument(`${what} must not be empty, but is ${quote(value)}.`, place.call);
    // Some servers decode twice, so the encoded dots count as well.
    if (/^(?:\.|%2e|%252e)+$/i.test(text))
      throw invalidArgument(`${what} must not be ${quote(value)}, which changes the path.`, place.call);
    return text;
  };
}

function describe(path: string): string {
  return `\`${path}\``;
}
