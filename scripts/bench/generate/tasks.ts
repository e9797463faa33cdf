import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../../support/command-error.js';
import { HEY_API, OURS, type Job, type Task } from './contenders.js';

/** Large documents of others, which are measured where someone has them. */
const OTHERS = ['stripe', 'github'];

/** The others take minutes for a large document. */
const FAST = [OURS, HEY_API, 'orval'];

/**
 * The files of a folder that are the known documents.
 *
 * @throws {CommandError} there is none of them
 */
export async function documentsIn(folder: string): Promise<string[]> {
  const found = (await readdir(folder)).filter((name) => /\.(json|ya?ml)$/.test(name));
  const documents = OTHERS.flatMap((wanted) => found.find((name) => path.parse(name).name === wanted) ?? []);
  if (documents.length === 0)
    throw new CommandError(`${folder} has no ${OTHERS.map((name) => `${name}.json or ${name}.yaml`).join(', ')}.`);
  return documents.map((name) => path.join(folder, name));
}

/** The measured tasks, the smallest first. */
export function tasksOf(bundled: readonly Job[], documents: readonly string[]): Omit<Task, 'project' | 'rounds'>[] {
  const small = path.join(import.meta.dirname, 'documents', 'pet-shop.yaml');
  const crm = bundled.filter(({ input }) => path.parse(input).name === 'v2').map(({ input }) => input);
  const others = [small, ...crm, ...documents].map((input) => {
    const { name } = path.parse(input);
    const only = documents.includes(input) ? FAST : undefined;
    return { title: name, jobs: [{ input, output: '' }], isOfProject: false, only };
  });
  return [...others, { title: 'heffl', jobs: bundled, isOfProject: true }];
}
