/** Checks that only Workers need: requests of one isolate share the client's limiter, and each has its own timers. */
export const workerChecks: Readonly<Record<string, (worker: string, origin: string) => Promise<void>>> = {
  'requests at once wait in one line': async (worker, origin) => {
    const key = keyOf('line');
    const counts = [15, 15, 5];
    const ends = await Promise.all(counts.map((count) => ask(worker, { origin, key, calls: String(count) })));
    hold(ends.join('; '), counts.map((count) => `200 ${count} succeeded, 0 rejected`).join('; '));
  },

  'a request that leaves calls behind in line keeps nobody': async (worker, origin) => {
    const key = keyOf('line-left');
    await ask(worker, { origin, key, calls: '15', within: '300' });
    hold(await ask(worker, { origin, key, calls: '15' }), '200 15 succeeded, 0 rejected');
  },

  'a request that leaves calls behind in flight gives their places back': async (worker, origin) => {
    const key = keyOf('flight-left');
    await ask(worker, { origin, key, calls: '1' });
    await ask(worker, { origin, path: '/slow', key, calls: '10', within: '300' });
    hold(await ask(worker, { origin, key, calls: '15' }), '200 15 succeeded, 0 rejected');
  },
};

const keyOf = (name: string) => `heffl_user_worker_${name}_${Math.random()}`;

/** Status and text of the worker's response. */
async function ask(worker: string, query: Record<string, string>): Promise<string> {
  const response = await fetch(`${worker}/calls?${new URLSearchParams(query)}`);
  return `${response.status} ${await response.text()}`;
}

function hold(seen: string, wanted: string): void {
  if (seen !== wanted) throw new Error(`not as expected: ${seen}`);
}
