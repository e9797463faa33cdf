import { printable } from '../kit/runtime/errors/excerpt.js';

/** Something wrong with a description: where it is, what is wrong, what to write. */
export interface Problem {
  /** Stable and greppable: `pagination-cursor-missing`. */
  readonly code: string;
  /** A warning does not keep a package from being made. Default: `error`. */
  readonly severity?: 'error' | 'warning';
  readonly location: SourceLocation | undefined;
  readonly message: string;
  /** Advice: the text to write instead. */
  readonly fix: string;
}

/** A place in a description. `line` and `column` count from 1. */
export interface SourceLocation {
  /** Path relative to the project's root. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Thrown when a description cannot be generated from. Carries every problem that was found. */
export class ProblemsError extends Error {
  override readonly name = 'ProblemsError';
  readonly problems: readonly Problem[];

  /** @param notes Checks that were left out, a line each. */
  constructor(problems: readonly Problem[], notes: readonly string[] = []) {
    super(formatProblems(problems, notes));
    this.problems = problems;
  }
}

/** All problems as text, in their order, followed by the notes and the number of problems. */
export function formatProblems(problems: readonly Problem[], notes: readonly string[] = []): string {
  const total = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...shownProblems(problems), ...notes, `${total}. Nothing was written.`].join('\n\n');
}

/** Problems of one code that are shown before the rest of them is only counted. */
const SHOWN_PER_CODE = 3;

/** Problems as texts, in their order: of each code the first few errors and warnings, and how many more there are. */
export function shownProblems(problems: readonly Problem[]): string[] {
  const found = new Map<string, number>();
  const texts = problems.flatMap((problem) => {
    const label = labelOf(problem);
    const count = (found.get(label) ?? 0) + 1;
    found.set(label, count);
    return count <= SHOWN_PER_CODE ? formatProblem(problem) : [];
  });
  const more = [...found].filter(([, count]) => count > SHOWN_PER_CODE);
  return [...texts, ...more.map(([label, count]) => `and ${count - SHOWN_PER_CODE} more like it: ${label}`)];
}

/** A problem as text: place and code, then what is wrong, then what to do. */
export function formatProblem(problem: Problem): string {
  const { location, message, fix } = problem;
  const place = location ? `${location.file}:${location.line}` : '(no position)';
  const lines = `${place} ${labelOf(problem)}\n  ${message}\n  ${fix}`.split('\n');
  // A description may hold what a terminal would act on.
  return lines.map(printable).join('\n');
}

function labelOf({ code, severity }: Problem): string {
  return severity === 'warning' ? `${code} (warning)` : code;
}

/** True for a problem that keeps a package from being made. */
export function isError({ severity }: Problem): boolean {
  return severity !== 'warning';
}

/** Problems in the order of their files and lines. */
export function inPlaceOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(byLocation);
}

function byLocation(a: Problem, b: Problem): number {
  const fileOrder = (a.location?.file ?? '').localeCompare(b.location?.file ?? '', 'en');
  return fileOrder || (a.location?.line ?? 0) - (b.location?.line ?? 0) || a.code.localeCompare(b.code, 'en');
}
