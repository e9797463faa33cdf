// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
/** A tool, as `tools/list` shows it. */
export interface ToolDefinition {
  readonly description: string;
  readonly inputSchema: ObjectSchema;
  readonly outputSchema: ObjectSchema;
  readonly annotations: {
    readonly readOnlyHint: boolean;
    readonly destructiveHint: boolean;
    readonly idempotentHint: boolean;
    readonly openWorldHint: boolean;
  };
}

interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;
const object = { type: 'object' } as const;
const integer = { type: 'integer' } as const;
const array = { type: 'array' } as const;

const reading = { readOnlyHint: true, destructiveHint: false, idempotentHint: true } as const;
const target = { operation: text, path: object, params: object } as const;

/** The tools. What they take is said briefly here: hosts send it with every request to the model. */
export const TOOLS = {
  find: {
    description: 'Find operations by words. Start here.',
    inputSchema: { type: 'object', properties: { words: text, limit: integer } },
    outputSchema: { type: 'object', properties: { operations: array }, required: ['operations'] },
    annotations: { ...reading, openWorldHint: false },
  },
  describe: {
    description: "JSON Schema of an operation's path, params, body",
    inputSchema: { type: 'object', properties: { operation: text }, required: ['operation'] },
    outputSchema: { type: 'object', properties: { arguments: object }, required: ['arguments'] },
    annotations: { ...reading, openWorldHint: false },
  },
  read: {
    description: 'Call an operation that reads. Pass resume of a result to go on.',
    inputSchema: {
      type: 'object',
      properties: { ...target, fields: texts, limit: integer, resume: text },
      required: ['operation'],
    },
    outputSchema: { type: 'object', properties: { data: {}, resume: text }, required: ['data'] },
    annotations: { ...reading, openWorldHint: true },
  },
  write: {
    description: 'Call an operation that changes data. After an error with retryOf, repeat the same call with it.',
    inputSchema: {
      type: 'object',
      properties: { ...target, body: {}, fields: texts, retryOf: text, allowUnknown: { type: 'boolean' } },
      required: ['operation'],
    },
    outputSchema: { type: 'object', properties: { data: {} }, required: ['data'] },
    annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
  },
} as const satisfies Readonly<Record<string, ToolDefinition>>;

/** Name of a tool. */
export type ToolName = keyof typeof TOOLS;
