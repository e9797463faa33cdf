/**
 * The worker's side: makes ready for the job in the command line, says so, runs it when told to, sends the result, ends.
 */
export async function serveJob<Job>(prepare: (job: Job) => Promise<() => Promise<object>>): Promise<void> {
  const run = await prepare(JSON.parse(process.argv[2] ?? '') as Job);
  process.once('message', () => {
    void run().then((result) => process.send?.(result, undefined, undefined, () => process.exit()));
  });
  process.send?.('ready');
}
