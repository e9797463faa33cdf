import path from 'node:path';
import { checkDocument } from '../check/check-document.js';
import { omissionSummary } from '../check/omission-summary.js';
import { readOperations } from '../document/operation-reading.js';
import { updateFile } from '../kit/command/files/update-file.js';
import type { LoadedDocument, LoadOptions } from '../load/load-document.js';
import { loadBareDocument } from '../load/load-sources.js';
import { Memory } from '../load/memory.js';
import type { Settings } from '../load/settings/load-settings.js';
import type { BareDocument } from '../load/settings/settings-of-document.js';
import { isError, ProblemsError, type Problem } from '../model/problem.js';
import { planApis } from '../plan/apis/plan-apis.js';
import type { ApiPlan } from '../plan/plan.js';
import { guessesOf, type Guess } from './guesses.js';
import { settingsText } from './settings-text.js';
import { findStainlessFile, type StainlessFile } from './stainless-file.js';
import { usableMethods } from './usable-methods.js';

/** Name of the settings file that `init` writes. */
export const SETTINGS_FILE = 'sdk.yaml';

/** A settings file that was written. */
export interface Initialized {
  readonly settings: Settings;
  readonly plan: ApiPlan;
  readonly guesses: readonly Guess[];
  /** Lines about operations without a method. */
  readonly omissions: readonly string[];
  /** The Stainless file that names were taken from, if there is one, and a line for each thing that was not taken. */
  readonly stainless: { readonly file: string; readonly notes: readonly string[] } | undefined;
}

/**
 * Writes the settings file of a document, with every decision that the document leaves open.
 *
 * @param projectRoot Folder of the settings file.
 * @throws {ProblemsError} there is a settings file already, or no client can be made of the document
 */
export async function initialize(
  projectRoot: string,
  document: BareDocument,
  options: LoadOptions = {},
): Promise<Initialized> {
  const memory = new Memory();
  const { settings, outcome } = await loadBareDocument(projectRoot, document, { ...options, memory });
  if (outcome.loaded === undefined || outcome.problems.some(isError)) throw new ProblemsError(outcome.problems);
  const stainless = await findStainlessFile(projectRoot, document.file);
  const { plan, notes } = planWith(outcome.loaded, stainless);
  const problems = checkDocument(plan);
  if (problems.some(isError)) throw new ProblemsError(problems);
  await writeNew(path.join(projectRoot, SETTINGS_FILE), settingsText(settings, plan));
  return {
    settings,
    plan,
    guesses: guessesOf(settings, plan, stainless),
    omissions: omissionSummary([plan]),
    stainless: stainless && { file: stainless.file, notes: [...stainless.notes, ...notes] },
  };
}

/** Plans a document with the names and schemes of a Stainless file, as far as they fit. */
function planWith(
  loaded: LoadedDocument,
  stainless: StainlessFile | undefined,
): { readonly plan: ApiPlan; readonly notes: readonly string[] } {
  const { methods, notes } = usableMethods(stainless?.methods ?? [], readOperations(loaded.document));
  const pagination = Object.keys(stainless?.pagination ?? {}).length > 0 ? stainless?.pagination : undefined;
  const [plan] = planApis([{ ...loaded, api: { ...loaded.api, methods, pagination } }]);
  if (plan === undefined) throw new Error('Nothing was planned.');
  return { plan, notes };
}

/** @throws {ProblemsError} there is such a file */
async function writeNew(file: string, text: string): Promise<void> {
  const isWritten = await updateFile(file, (before) => (before === undefined ? text : undefined));
  if (!isWritten) throw new ProblemsError([exists()]);
}

function exists(): Problem {
  return {
    code: 'settings',
    location: { file: SETTINGS_FILE, line: 1, column: 1 },
    message: 'There is a settings file already, which stays as it is.',
    fix: 'Change it by hand, or move it away to have a new one written.',
  };
}
