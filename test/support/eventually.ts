import { vi } from 'vitest';

/** Waits for a condition, much longer than it takes: what a machine under load does late is no fault. */
export async function eventually(condition: () => unknown): Promise<void> {
  await vi.waitUntil(condition, { timeout: 50_000, interval: 10 });
}
