import path from 'node:path';
import type ts from 'typescript';
import type { Outcome } from '../migrate.js';
import { reasons, type Reason } from '../sites/reason.js';

/** Place in a file as it was read. */
export interface Place {
  /** Relative to the folder that the command runs in. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Operation of v1; `raw` for a request of `raw`. */
  readonly operation: string;
}

/** A place that was rewritten, and something to know about it. */
export interface NotedPlace extends Place {
  readonly note: string;
}

/** A place that is left to the reader. */
export interface LeftPlace extends Place {
  readonly code: Reason['code'];
  readonly reason: string;
  /** True if v2 has nothing that says the same. */
  readonly isImpossible: boolean;
  /** Heading in the guide "Moving from v1 to v2". */
  readonly section: string;
}

/** Summary of a run. */
export interface MigrationReport {
  /** Uses of operations of v1. */
  readonly sites: number;
  readonly rewritten: number;
  readonly left: readonly LeftPlace[];
  /** Call sites that were rewritten, and differ in something that a program may depend on. */
  readonly notes: readonly NotedPlace[];
  /** Files whose text changes. */
  readonly files: readonly string[];
}

/** Counts what was rewritten and lists what was not, in the order of the files. */
export function reportOf({ round, before, texts }: Outcome, folder: string): MigrationReport {
  const places = [
    ...round.decided.flatMap(({ site, decision }) =>
      'left' in decision ? [{ node: site.call as ts.Node, operation: site.operation, left: decision.left }] : [],
    ),
    ...round.mentions,
  ];
  const left = places.map(({ node, operation, left: { code, message } }) => {
    const { isImpossible, section } = reasons[code];
    return Object.assign(placeOf(folder, node, operation), { code, reason: message, isImpossible, section });
  });
  const notes = round.decided.flatMap(({ site, decision }) => {
    const note = 'left' in decision ? undefined : decision.note;
    return note === undefined ? [] : Object.assign(placeOf(folder, site.call, site.operation), { note });
  });
  const changed = before.files.filter(({ fileName, text }) => (texts.get(fileName) ?? text) !== text);
  const sites = round.decided.length + round.mentions.length;
  return {
    sites,
    rewritten: sites - left.length,
    left: left.sort(inOrder),
    notes: notes.sort(inOrder),
    files: changed.map(({ fileName }) => path.relative(folder, fileName)),
  };
}

function placeOf(folder: string, node: ts.Node, operation: string): Place {
  const file = node.getSourceFile();
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
  return { file: path.relative(folder, file.fileName), line: line + 1, column: character + 1, operation };
}

function inOrder(one: Place, other: Place): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}

/** Lines of the report for people. */
export function reportLines({ sites, rewritten, left, notes, files }: MigrationReport, isDryRun: boolean): string[] {
  if (sites === 0) return ['Nothing here calls v1.'];
  const verb = isDryRun ? 'can be migrated' : 'migrated';
  const rest = left.length === 0 ? '' : `, ${left.length} ${left.length === 1 ? 'needs' : 'need'} a hand`;
  return [
    ...notes.map(({ file, line, column, operation, note }) => `${file}:${line}:${column} ${operation}: ${note}.`),
    ...left.flatMap(({ file, line, column, operation, reason, section }) => [
      `${file}:${line}:${column} ${operation}: ${reason}.`,
      `  See "${section}" in the guide "Moving from v1 to v2".`,
    ]),
    `${rewritten} of ${sites} call ${sites === 1 ? 'site' : 'sites'} ${verb}${rest}. ${files.length} ${files.length === 1 ? 'file' : 'files'} ${isDryRun ? 'would change' : 'changed'}.`,
  ];
}
