/**
 * The worker's side: prepares the job in the command line, reports it, runs it on request, sends the result, ends.
 */
export async function serveJob<Job>(prepare: (job: Job) => Promise<() => Promise<object>>): Promise<void> {
  const run = await prepare(JSON.parse(process.argv[2] ?? '') as Job);
  process.once('message', () => {
    void run().then((result) => process.send?.(result, undefined, undefined, () => process.exit()));
  });
  process.send?.('ready');
}
