// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { EncodeBody } from '../call/body.js';
import { encodePart } from '../call/path.js';
import type { PairStyle } from './pairs.js';
import { pairsOf, propertiesOf } from './pairs.js';

const CARRIER = 'a form';

/**
 * Encodes an object as `application/x-www-form-urlencoded`.
 *
 * @param usual Form of the properties that `others` does not name.
 */
export function formBody(usual: PairStyle = 'content', others: Readonly<Record<string, PairStyle>> = {}): EncodeBody {
  return (body, call) => {
    const text = (part: string, place: string) => encodePart(part, place, call).replace(/%20/g, '+');
    const pairs = propertiesOf(body, CARRIER, call).flatMap((property) => {
      const style = Object.hasOwn(others, property.name) ? others[property.name] : undefined;
      const found = pairsOf(property, style ?? usual, { carrier: CARRIER, call });
      return found.map(({ name, parts, delimiter }) => {
        const between = delimiter === ',' ? ',' : text(delimiter, '');
        return `${text(name, property.place)}=${parts.map((part) => text(part, property.place)).join(between)}`;
      });
    });
    return { body: pairs.join('&'), contentType: 'application/x-www-form-urlencoded' };
  };
}
