import type { Pet } from '../v1/index.js';

/** Name of a pet as a shop window shows it. */
export function longName({ name, id }: Pet): string {
  return `${name} (${id})`;
}
