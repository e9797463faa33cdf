import type { HefflV1, RequestOptions, Task, TaskCreateParams, TaskId, TaskUpdateParams, Tasks } from 'heffl/v1';

export interface Job {
  id: string;
  title: string;
  due: Date | null;
  technician: string | null;
  done: boolean;
  minutes: number;
}

export interface JobRepository {
  all(): AsyncIterable<Job>;
  byId(id: TaskId): Promise<Job>;
  add(job: Omit<Job, 'id' | 'done'>): Promise<Job>;
  change(id: TaskId, changes: Partial<Pick<Job, 'title' | 'technician' | 'done'>>): Promise<Job>;
  remove(id: TaskId): Promise<void>;
}

export const toJob = ({ id, title, dueDate, assigneeIds, status, durationMinutes }: Task): Job => ({
  id,
  title: title ?? '(untitled)',
  due: dueDate ? new Date(dueDate) : null,
  technician: assigneeIds?.[0] ?? null,
  done: status === 'COMPLETED',
  minutes: durationMinutes ?? 0,
});

export class HefflJobRepository implements JobRepository {
  readonly #tasks: Tasks;
  readonly #options: RequestOptions;

  constructor(client: Pick<HefflV1, 'tasks'>, options: RequestOptions = {}) {
    this.#tasks = client.tasks;
    this.#options = options;
  }

  async *all(): AsyncGenerator<Job> {
    for await (const task of this.#tasks.list({ limit: 100 }, this.#options)) yield toJob(task);
  }

  async byId(id: TaskId): Promise<Job> {
    return toJob(await this.#tasks.get(id, this.#options));
  }

  async add(job: Omit<Job, 'id' | 'done'>): Promise<Job> {
    const body: TaskCreateParams = { title: job.title, type: 'todo', status: 'OPEN', durationMinutes: job.minutes };
    if (job.due) body.dueDate = job.due;
    if (job.technician) body.assigneeIds = [job.technician];
    return toJob(await this.#tasks.create(body, this.#options));
  }

  async change(id: TaskId, changes: Partial<Pick<Job, 'title' | 'technician' | 'done'>>): Promise<Job> {
    const body: TaskUpdateParams = {};
    if (changes.title !== undefined) body.title = changes.title;
    if (changes.technician !== undefined) body.assigneeIds = changes.technician === null ? [] : [changes.technician];
    if (changes.done !== undefined) body.status = changes.done ? 'COMPLETED' : 'OPEN';
    return toJob(await this.#tasks.update(id, body, this.#options));
  }

  async remove(id: TaskId): Promise<void> {
    await this.#tasks.delete(id, this.#options);
  }
}
