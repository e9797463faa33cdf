import type { Tour } from './tour-result.js';

/** Runs checks one after the other. A check that throws has failed. */
export async function takeChecks<Check>(
  checks: Readonly<Record<string, Check>>,
  run: (check: Check) => Promise<void>,
): Promise<Tour> {
  const passed: string[] = [];
  const failed: string[] = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      await run(check);
      passed.push(name);
    } catch (error) {
      failed.push(`${name}: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
    }
  }
  return { passed, failed };
}
