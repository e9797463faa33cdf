// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import type { ClientOptions } from '../runtime/index.js';
import type { DescribedApi } from '../shell/describe/described.js';
import type { TestApi } from '../testing/test-api.js';

/**
 * Options of clients that lead to test doubles with fake records.
 *
 * @param doubles the double of each API, by its title
 */
export function embeddedOptions(
  apis: readonly DescribedApi[],
  doubles: readonly (readonly [title: string, double: TestApi])[],
): ClientOptions[] {
  const seeded = new Set<TestApi>();
  return apis.map(({ title, variables }) => {
    const double = doubles.find(([name]) => name === title)?.[1];
    if (!double) throw new Error(`There is no test double of ${title}.`);
    if (!seeded.has(double)) double.seed();
    seeded.add(double);
    const keys = Object.fromEntries(
      variables.flatMap(({ option, isSecret }) => (isSecret ? [[option, double.apiKey] as const] : [])),
    );
    return { ...keys, fetch: double.fetch as ClientOptions['fetch'] };
  });
}
