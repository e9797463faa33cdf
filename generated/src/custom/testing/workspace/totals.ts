import type { JsonObject } from '../../../testing/schema/json.js';
import { memberOf, type World } from './world.js';

/** A line with its totals. */
export interface LineTotal {
  readonly line: JsonObject;
  /** Percent. */
  readonly taxRate: number;
  /** Quantity times price. */
  readonly amount: number;
  readonly discount: number;
  readonly tax: number;
}

export interface Totals {
  readonly lines: readonly LineTotal[];
  readonly subtotal: number;
  readonly discount: number;
  readonly tax: number;
  readonly total: number;
}

/**
 * Totals of line items. The documentation names the sums and not the arithmetic. Assumed: `tax` is a percentage, taken
 * from the tax rate where it is left out, `discount` an amount for the whole line, and tax is on what remains after the
 * discount. Where prices include tax, the subtotal is what remains without it.
 */
export function totalsOf(world: World, { lineItems, isInclusiveTax }: JsonObject): Totals {
  const list = Array.isArray(lineItems) ? (lineItems as JsonObject[]) : [];
  const lines = list.map((line) => lineTotal(world, line, isInclusiveTax === true));
  const sum = (member: 'amount' | 'discount' | 'tax') => round(lines.reduce((all, line) => all + line[member], 0));
  const [amount, discount, tax] = [sum('amount'), sum('discount'), sum('tax')];
  const subtotal = round(isInclusiveTax === true ? amount - tax : amount);
  return { lines, subtotal, discount, tax, total: round(subtotal + tax - discount) };
}

function lineTotal(world: World, line: JsonObject, isInclusive: boolean): LineTotal {
  const rate = line['tax'] ?? memberOf(world, 'taxRates', { id: line['taxRateId'], member: 'rate' });
  const [taxRate, discount] = [numberOf(rate), round(numberOf(line['discount']))];
  const amount = round(numberOf(line['quantity']) * numberOf(line['price']));
  const taxed = amount - discount;
  const tax = round(isInclusive ? taxed - taxed / (1 + taxRate / 100) : (taxed * taxRate) / 100);
  return { line, taxRate, amount, discount, tax };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** To a hundredth, as amounts of money are. */
function round(amount: number): number {
  return Math.round((amount + Number.EPSILON) * 100) / 100;
}
