import { dealTasks } from './deals.js';
import { documentTasks } from './documents.js';
import { manyTasks } from './many.js';
import { peopleTasks } from './people.js';
import type { Task } from './task.js';

/** The tasks of a day. */
export const tasks: readonly Task[] = [...peopleTasks, ...dealTasks, ...documentTasks, ...manyTasks];
