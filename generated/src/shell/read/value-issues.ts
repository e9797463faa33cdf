// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { check, type Fault } from '../../validate/check.js';
import { issuesOf, type Given, type Issue, type Words } from '../../validate/issues.js';
import { nearest } from '../../runtime/errors/nearest.js';

/** A fault of a value. */
export interface ValueIssue extends Issue {
  /** The legal value that is most like the given one. */
  readonly nearest?: unknown;
}

/** Faults of a value, each with the legal one that is most like it. */
export function valueIssues(named: NamedSchemas, given: Given, words: Words = {}): ValueIssue[] {
  const issues = issuesOf(named, given, words);
  if (issues.length === 0) return [];
  const { schema, value, place } = given;
  const faults = check(schema, value, { named });
  const base = place === undefined ? [] : [place];
  return issues.map((issue) => {
    const at = issue.field ?? '';
    return withNearest(
      issue,
      faults.find(({ path }) => [...base, ...path].join('.') === at),
    );
  });
}

function withNearest({ field, message }: Issue, fault: Fault | undefined): ValueIssue {
  const like = fault && nearestLegal(fault);
  const hint = typeof like === 'string' && fault?.value !== undefined ? `. Did you mean ${like}?` : '';
  return {
    ...(field !== undefined && { field }),
    message: `${message}${hint}`,
    ...(like !== undefined && { nearest: like }),
  };
}

function nearestLegal({ keyword, schema, value }: Fault): unknown {
  const { minimum, maximum, minLength, maxLength } = schema;
  switch (keyword) {
    case 'enum':
      return typeof value === 'string' ? nearest(value, textsIn(schema)) : undefined;
    case 'const':
      return schema.const;
    case 'minimum':
      return minimum;
    case 'maximum':
      return maximum;
    case 'type':
      return typeof value === 'string' && isNumberType(schema) && /^-?\d+(?:\.\d+)?$/.test(value)
        ? Number(value)
        : undefined;
    case 'maxLength':
      return minLength === undefined && typeof value === 'string' ? value.slice(0, maxLength) : undefined;
    default:
      return undefined;
  }
}

function textsIn({ enum: values = [] }: Schema): string[] {
  return values.filter((value) => value !== null).map(String);
}

function isNumberType({ type }: Schema): boolean {
  return [type].flat().some((one) => one === 'number' || one === 'integer');
}
