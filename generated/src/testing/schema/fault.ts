import type { Schema } from '../described.js';

/** Something that a schema forbids. */
export interface Fault {
  /** The way to the value at fault. */
  readonly at: readonly string[];
  readonly keyword: string;
  /** What is wrong, after the name of the value: `must be a string`. */
  readonly message: string;
  /** Whether the message is a sentence that names the value itself. */
  readonly isWhole?: boolean;
}

/** What is wrong with one part of a request. */
export interface Issue {
  /** Dotted path of the member at fault; absent when the whole body is meant. */
  readonly field?: string;
  readonly message: string;
}

/** One issue for each field, the first that was found. `place` names the value: `pageSize`, or '' for a body. */
export function toIssues(faults: readonly Fault[], place: string): Issue[] {
  const issues = faults.map((fault) => toIssue(fault, place));
  const keys = issues.map(({ field, message }) => field ?? message);
  return issues.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function toIssue({ at, message, isWhole }: Fault, place: string): Issue {
  const field = [place, ...at].filter((part) => part !== '').join('.');
  return field === '' || isWhole ? { message } : { field, message };
}

/** The documented sentence about a member that a closed schema does not know. */
export function unknownMember(at: readonly string[], { patternProperties = {} }: Schema): string {
  const keys = Object.keys(patternProperties).map((pattern) => ` and ${pattern.replace(/^\^/, '')}* keys`);
  return `Unknown field: ${at.join('.')}. Only documented fields${keys.join('')} are allowed.`;
}
