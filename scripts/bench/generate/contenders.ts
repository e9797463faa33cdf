import path from 'node:path';

/** A generator that is measured. */
export interface Contender {
  readonly name: string;
  /** True if its output has a typed method for each operation, by resource or in a class. */
  readonly emitsMethods: boolean;
  /** Description for the table. */
  readonly note: string;
}

/** A description in one file, and the folder for what is made of it. */
export interface Job {
  readonly input: string;
  readonly output: string;
}

/** Ours. It reads the descriptions as they are written, in many files, checks them, and makes a whole package. */
export const OURS = 'heffl generator';

export const contenders: readonly Contender[] = [
  { name: OURS, emitsMethods: true, note: 'two clients, runtime, package' },
  {
    name: 'hey-api',
    emitsMethods: true,
    note: '@hey-api/openapi-ts, the last version for Node 20: types, fetch client, sdk',
  },
  { name: 'orval', emitsMethods: true, note: 'the last version for Node 20: fetch functions' },
  { name: 'swagger-typescript-api', emitsMethods: true, note: 'fetch client class' },
  { name: 'openapi-typescript-codegen', emitsMethods: true, note: 'fetch services; made for OpenAPI 3.0' },
  { name: 'openapi-typescript', emitsMethods: false, note: 'types only: the floor' },
];

/** Arguments for Node. Rivals do both files in one process, so that they start once, as ours does. */
export function commandOf(name: string, jobs: readonly Job[]): string[] {
  if (name === OURS) return ['generator/start.js'];
  return [path.join(import.meta.dirname, 'rivals', `${name}.mjs`), JSON.stringify(jobs)];
}
