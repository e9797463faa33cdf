import { PaginationError, ResponseError, type HefflError } from '../../../../v2/index.js';
import { shapeOf } from '../definition/shape.js';

/** Possible names of the member that holds a list, in addition to `data`, which other lists have. A guess. */
const listNames: readonly string[] = ['customFields', 'fields', 'definitions', 'items', 'results'];

/**
 * Reads a list to its end. The form of a response is not documented for every list: one without `data` is requested again
 * as a whole, and searched for the list.
 *
 * @param again Returns the whole response
 * @throws {PaginationError} the response contains no list
 */
export async function readList(list: AsyncIterable<unknown>, again: () => Promise<unknown>): Promise<unknown[]> {
  const items: unknown[] = [];
  try {
    for await (const item of list) items.push(item);
    return items;
  } catch (error) {
    if (!isOtherForm(error) || items.length > 0) throw error;
    const response = await again();
    const found = findList(response);
    if (found) return [...found];
    throw new PaginationError(`${error.message} Its form: ${shapeOf(response)}.`, { cause: error });
  }
}

/** True for a page without a list at its place, and for a list without a page around it. */
function isOtherForm(error: unknown): error is HefflError {
  return error instanceof PaginationError || (error instanceof ResponseError && error.excerpt.startsWith('['));
}

function findList(response: unknown): readonly unknown[] | undefined {
  if (Array.isArray(response)) return response;
  const { data, ...others } = (response ?? {}) as Readonly<Record<string, unknown>>;
  // The list was at the usual place: its cursors were the fault.
  if (Array.isArray(data)) return undefined;
  const holders = [others, data].filter((holder) => typeof holder === 'object' && holder !== null);
  const values = holders.flatMap((holder) => listNames.map((name) => (holder as Record<string, unknown>)[name]));
  return values.find((value) => Array.isArray(value));
}
