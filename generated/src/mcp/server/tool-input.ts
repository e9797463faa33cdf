// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { check } from '../../validate/check.js';
import { issuesOf } from '../../validate/issues.js';
import { isPlainObject } from '../../validate/json-type.js';
import { nearest } from '../../runtime/errors/nearest.js';
import type { Given } from '../calls/read-arguments.js';
import { ToolError, type ToolIssue } from '../model/tool-error.js';
import { TOOLS, type ToolName } from './tool-definitions.js';

/**
 * Checks the arguments of a tool, as far as they are the same for every operation.
 *
 * @throws {ToolError} they do not fit the schema of the tool
 */
export function checkToolInput(tool: ToolName, given: unknown): Given {
  const { inputSchema } = TOOLS[tool];
  const value = given ?? {};
  if (!isPlainObject(value)) throw wrongInput(tool, [{ message: 'the arguments must be an object' }]);
  const known = Object.keys(inputSchema.properties);
  const unknown = Object.keys(value).filter((name) => !known.includes(name));
  const issues: ToolIssue[] = [
    ...unknown.map((name) => unknownMember(name, known)),
    ...(check(inputSchema, value, { named: {} }).length > 0 ? issuesOf({}, { schema: inputSchema, value }) : []),
  ];
  if (issues.length > 0) throw wrongInput(tool, issues);
  return value as Given;
}

function unknownMember(name: string, known: readonly string[]): ToolIssue {
  const like = nearest(name, known);
  const place = known.includes('body') ? 'params or body' : known.includes('params') ? 'params' : undefined;
  const hint =
    like !== undefined ? ` Did you mean ${like}?` : place ? ` Arguments of the operation belong in ${place}.` : '';
  return { field: name, message: `is unknown.${hint}`, ...(like !== undefined && { nearest: like }) };
}

function wrongInput(tool: ToolName, issues: readonly ToolIssue[]): ToolError {
  return new ToolError({
    code: 'invalid_arguments',
    message: `${tool}: the arguments do not fit, and nothing was sent.`,
    issues,
    ...(tool === 'write' && { outcome: 'none' as const }),
    repeatable: true,
    next: 'Correct the fields that issues names.',
  });
}
