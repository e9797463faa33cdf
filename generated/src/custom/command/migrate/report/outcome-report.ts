import path from 'node:path';
import type ts from 'typescript';
import type { Outcome } from '../migrate.js';
import { reasons, type Reason } from '../sites/reason.js';

/** A place that is left to the reader. */
export interface LeftPlace {
  /** Relative to the folder that the command runs in. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Operation of v1; `raw` for a request of `raw`. */
  readonly operation: string;
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
  const left = places.map(({ node, operation, left: reason }) => {
    const file = node.getSourceFile();
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
    const { isImpossible, section } = reasons[reason.code];
    return {
      file: path.relative(folder, file.fileName),
      line: line + 1,
      column: character + 1,
      operation,
      code: reason.code,
      reason: reason.message,
      isImpossible,
      section,
    };
  });
  const changed = before.files.filter(({ fileName, text }) => (texts.get(fileName) ?? text) !== text);
  const sites = round.decided.length + round.mentions.length;
  return {
    sites,
    rewritten: sites - left.length,
    left: left.sort(
      (one, other) => inOrder(one.file, other.file) || one.line - other.line || one.column - other.column,
    ),
    files: changed.map(({ fileName }) => path.relative(folder, fileName)),
  };
}

function inOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Lines of the report for people. */
export function reportLines({ sites, rewritten, left, files }: MigrationReport, isDryRun: boolean): string[] {
  if (sites === 0) return ['Nothing here calls v1.'];
  const verb = isDryRun ? 'can be migrated' : 'migrated';
  const rest = left.length === 0 ? '' : `, ${left.length} ${left.length === 1 ? 'needs' : 'need'} a hand`;
  return [
    ...left.flatMap(({ file, line, column, operation, reason, section }) => [
      `${file}:${line}:${column} ${operation}: ${reason}.`,
      `  See "${section}" in the guide "Moving from v1 to v2".`,
    ]),
    `${rewritten} of ${sites} call ${sites === 1 ? 'site' : 'sites'} ${verb}${rest}. ${files.length} ${files.length === 1 ? 'file' : 'files'} ${isDryRun ? 'would change' : 'changed'}.`,
  ];
}
