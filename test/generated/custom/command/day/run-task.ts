import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AgentDay } from './agent-day.js';
import { changesOf } from './changes.js';
import { ShellDay } from './shell-day.js';
import type { Task } from './task.js';
import { workspace } from './workspace.js';
import { resetRateLimits } from '../../../../../generated/src/v2/index.js';

/** Ways to work in a CRM without a program of one's own. */
export const SURFACES = ['shell', 'MCP'] as const;

/** Cost of a finished task. */
export interface Cost {
  /** Commands, or calls of tools. */
  readonly calls: number;
  /** Bytes of their results. */
  readonly bytes: number;
  readonly requests: number;
}

/**
 * Runs a task by a surface, against a new workspace with the documented rate limit.
 *
 * @throws {Error} the state at the end is not the one that the task is for, or a request exceeded the limit
 */
export async function runTask(task: Task, surface: (typeof SURFACES)[number]): Promise<Cost> {
  resetRateLimits();
  const { api, clock } = await workspace();
  await task.prepare?.(api);
  const before = api.snapshot().collections;
  api.clearRequests();
  const folder = await mkdtemp(path.join(tmpdir(), 'heffl-day-'));
  const agent = new AgentDay(api, clock);
  const shell = new ShellDay(api, clock, folder);
  try {
    const result = await (surface === 'shell' ? task.shell(shell) : task.agent(agent));
    task.check({ changes: changesOf(before, api.snapshot().collections), api, result });
  } finally {
    await agent.close();
    await rm(folder, { recursive: true });
  }
  const over = api.requests.filter(({ status }) => status === 429).length;
  if (over > 0) throw new Error(`${over} requests exceeded the rate limit`);
  const { calls, bytes } = surface === 'shell' ? shell : agent;
  return { calls, bytes, requests: api.requests.length };
}
