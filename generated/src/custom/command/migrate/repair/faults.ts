import type ts from 'typescript';
import type { Code } from '../project/project.js';
import { nodeAt, type Fault } from './fault.js';

/** Complaints that a project had before. */
export type Known = ReadonlyMap<string, number>;

/** Complaints of the compiler about the files of a project. */
export function complaintsOf({ program, all }: Code): readonly ts.Diagnostic[] {
  return all.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
}

/** Counts complaints, so that those that were there before are not taken for new ones. */
export function countComplaints(compiler: typeof ts, complaints: readonly ts.Diagnostic[]): Known {
  const counts = new Map<string, number>();
  for (const one of complaints) counts.set(keyOf(compiler, one), (counts.get(keyOf(compiler, one)) ?? 0) + 1);
  return counts;
}

/** Complaints that are new. */
export function newFaults(code: Code, known: Known): Fault[] {
  const left = new Map(known);
  return complaintsOf(code).flatMap((diagnostic) => {
    const { file, start = 0, length = 0 } = diagnostic;
    const key = keyOf(code.ts, diagnostic);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    if (count > 0 || !file) return [];
    return [{ file, diagnostic, node: nodeAt(code.ts, file, { start, end: start + length }) }];
  });
}

function keyOf(compiler: typeof ts, { file, code, messageText }: ts.Diagnostic): string {
  return `${file?.fileName} ${code} ${compiler.flattenDiagnosticMessageText(messageText, ' ')}`;
}
