import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Result of work that many tests share, as a file of its folder stores it. */
type Result<T> = { readonly value: T } | { readonly fault: string };

const FILE = 'result.json';

/** Does work whose result many tests wait for in `folder`. Ends when it is done or has failed, and all waiting tests are notified. */
export async function shareWork<T>(folder: string, work: () => Promise<T>): Promise<void> {
  const result = await work().then(
    (value): Result<T> => ({ value }),
    (error: unknown): Result<T> => ({ fault: error instanceof Error ? error.message : String(error) }),
  );
  // A reader finds the whole file or none.
  const draft = path.join(folder, `${FILE}.new`);
  await writeFile(draft, JSON.stringify(result));
  await rename(draft, path.join(folder, FILE));
}

/** Waits for the result of the work that is shared in `folder`. Throws what the work failed with. */
export async function awaitWork<T>(folder: string): Promise<T> {
  for (;;) {
    const text = await readFile(path.join(folder, FILE), 'utf8').catch(() => undefined);
    if (text !== undefined) {
      const result = JSON.parse(text) as Result<T>;
      if ('fault' in result) throw new Error(result.fault);
      return result.value;
    }
    await delay(100);
  }
}
