import { generate } from '../../../generator/generate.js';
import { ProblemsError, type Problem } from '../../../generator/model/problem.js';
import { temporaryProject, type Files } from '../../support/project.js';
import { changed, placeOf, smallApi, type Change } from './small-api.js';

/** Files of the small description, by what they hold. */
export const ROOT = 'openapi/v2/openapi.yaml';
export const PATHS = 'openapi/v2/paths/deals.yaml';
export const SCHEMAS = 'openapi/v2/schemas/deals.yaml';

/** A YAML comment for the line where a problem must be, where no other text distinguishes it from the rest. */
export const HERE = '# here';

/** One fault in a description, and the one problem it must cause. */
export interface ProblemCase {
  readonly title: string;
  readonly code: string;
  /** Default: `error`. */
  readonly severity?: 'warning';
  readonly changes?: readonly Change[];
  /** Files that are replaced or added. */
  readonly files?: Files;
  /** The line where the problem is: the first of the file that holds the text. */
  readonly at: readonly [file: string, text: string];
  /** Texts that the message or the fix must hold. */
  readonly says: readonly string[];
}

/** The files of a case. */
export function filesOf({ changes = [], files = {} }: Pick<ProblemCase, 'changes' | 'files'>): Files {
  return { ...changed(smallApi, changes), ...files };
}

/** `file:line` that the problem of a case must name. */
export function expectedPlace(row: ProblemCase): string {
  return placeOf(filesOf(row), ...row.at);
}

/** The problems that generating from the files gives: errors and warnings, or the warnings where it succeeds. */
export async function problemsOf(files: Files): Promise<readonly Problem[]> {
  const root = await temporaryProject(files);
  try {
    return (await generate(root)).warnings;
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
}
