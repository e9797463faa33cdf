import path from 'node:path';
import { newerNode } from '../support/paths.js';

/** A generator that is measured. */
export interface Contender {
  readonly name: string;
  /** True if its output has a typed method for each operation, by resource or in a class. */
  readonly emitsMethods: boolean;
  /** True if it asks for a newer Node than ours. */
  readonly needsNewerNode?: boolean;
  /** Description for the figures; it is not on the page. */
  readonly note: string;
}

/** A description in one file, and the folder for what is made of it. */
export interface Job {
  readonly input: string;
  readonly output: string;
}

/** Input of every contender. */
export interface Task {
  /** Name of the documents, for the table: `github`. */
  readonly title: string;
  readonly jobs: readonly Job[];
  /** True for the descriptions of this project, which ours reads as they are written; others: ours reads the same file. */
  readonly isOfProject: boolean;
  /** Names of those who take part. Default: all. */
  readonly only?: readonly string[] | undefined;
  /** A copy of the project, in which ours generates. Rivals write into folders next to it. */
  readonly project: string;
  readonly rounds: number;
}

/** The rival that ours is held against. */
export const HEY_API = 'hey-api';

/** Ours. It checks what it reads, and makes a whole package. */
export const OURS = 'heffl generator';

export const contenders: readonly Contender[] = [
  { name: OURS, emitsMethods: true, note: 'the whole package, with runtime, checks and test double' },
  { name: HEY_API, emitsMethods: true, needsNewerNode: true, note: '@hey-api/openapi-ts: types, fetch client, sdk' },
  { name: 'orval', emitsMethods: true, needsNewerNode: true, note: 'fetch functions' },
  { name: 'swagger-typescript-api', emitsMethods: true, note: 'fetch client class' },
  { name: 'openapi-typescript-codegen', emitsMethods: true, note: 'fetch services; made for OpenAPI 3.0' },
  { name: 'openapi-typescript', emitsMethods: false, note: 'types only: the floor' },
];

/** Program and arguments. Rivals do all files of a task in one process, so that they start once, as ours does. */
export function commandOf({ name, needsNewerNode }: Contender, task: Pick<Task, 'jobs' | 'isOfProject'>): Command {
  const { jobs, isOfProject } = task;
  if (name !== OURS) {
    const args = [path.join(import.meta.dirname, 'rivals', `${name}.mjs`), JSON.stringify(jobs)];
    return { program: needsNewerNode ? newerNode : process.execPath, args };
  }
  const [job] = jobs;
  // Others make no bundles either.
  const document = isOfProject || !job ? [] : ['generate', job.input, '--out', job.output];
  return { program: process.execPath, args: ['generator/start.js', ...document, '--no-build'] };
}

/** A program with its arguments. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}
