import type ts from 'typescript';
import { applyEdits, sortEdits, type Edit } from '../edit/edits.js';
import { PackageApi } from '../project/packages.js';
import type { Code } from '../project/project.js';
import type { Apis, Fault } from './fault.js';
import { repairField } from './fields.js';
import { importEdit, removeUnused } from './import-edit.js';
import { repairValue, type ValueRepair } from './values.js';

/** Result of one pass over the complaints. */
export interface Pass {
  /** Edits by file name. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** Complaints that no edit is known for. */
  readonly unrepaired: readonly Fault[];
}

/** Codes of complaints about properties. */
const MISSING_PROPERTY = new Set([2339, 2551, 2353, 2561, 2568]);

/** Codes of complaints about imports that nothing uses. */
const UNUSED = new Set([6133, 6192, 6196]);

/** Finds edits for complaints. */
export function repair(code: Code, faults: readonly Fault[]): Pass {
  const apis: Apis = { v1: new PackageApi(code, 'heffl/v1'), v2: new PackageApi(code, 'heffl') };
  const edits = new Map<string, Edit[]>();
  const unrepaired: Fault[] = [];
  for (const fault of faults) {
    const found = code.files.includes(fault.file) ? repairOf(apis, fault) : undefined;
    if (!found) {
      unrepaired.push(fault);
      continue;
    }
    const { fileName } = fault.file;
    const before = edits.get(fileName) ?? [];
    const fresh = found.edits.filter((edit) => !before.some((one) => isSame(one, edit)));
    const uses = found.uses === undefined ? [] : importEdit(apis.v1.code, fault.file, found.uses);
    const added = [...fresh, ...uses.filter((edit) => !before.some((one) => isSame(one, edit)))];
    // Edits that touch each other are made one after the other, in another pass.
    if (fits([...before, ...added])) edits.set(fileName, [...before, ...added]);
  }
  return { edits, unrepaired };
}

function repairOf(apis: Apis, fault: Fault): ValueRepair | undefined {
  if (UNUSED.has(fault.diagnostic.code)) {
    const edits = removeUnused(apis.v1.code.ts, fault);
    if (edits) return { edits };
  }
  if (MISSING_PROPERTY.has(fault.diagnostic.code)) {
    const edits = repairField(apis, fault);
    if (edits) return { edits };
  }
  return repairValue(apis, fault);
}

function isSame(one: Edit, other: Edit): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text;
}

function fits(edits: readonly Edit[]): boolean {
  try {
    sortEdits(edits);
    return true;
  } catch {
    return false;
  }
}

/** Texts after a pass. */
export function applyPass(files: readonly ts.SourceFile[], { edits }: Pass): Map<string, string> {
  return new Map(files.map(({ fileName, text }) => [fileName, applyEdits(text, edits.get(fileName) ?? [])]));
}
