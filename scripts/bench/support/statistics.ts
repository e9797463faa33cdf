/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1];
  const high = sorted[Math.floor(middle)];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing.');
  return (low + high) / 2;
}

/** The most arrivals within any span of this length. `arrivals` are in order. */
export function busiest(arrivals: readonly number[], spanMs: number): number {
  let most = 0;
  let first = 0;
  for (const [index, time] of arrivals.entries()) {
    while (time - (arrivals[first] ?? time) >= spanMs) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
