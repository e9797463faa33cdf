import type { AgentDay } from './agent-day.js';
import type { Change } from './changes.js';
import type { ShellDay } from './shell-day.js';
import type { TestHeffl } from '../../../../../generated/src/custom/testing/index.js';

/** A task of a day in a CRM, as a person does it in a shell and as an agent does it by MCP. */
export interface Task {
  readonly name: string;
  /** Changes the workspace before the task begins. */
  prepare?(api: TestHeffl): void | Promise<void>;
  shell(day: ShellDay): Promise<unknown>;
  agent(day: AgentDay): Promise<unknown>;
  /** Throws if the task is not done. */
  check(done: Done): void;
}

/** The state after a task. */
export interface Done {
  /** All that differs from the state before. */
  readonly changes: readonly Change[];
  readonly api: TestHeffl;
  /** Result that a task must find; only for those that write nothing. */
  readonly result: unknown;
}
