import type { OpenApiDocument } from '../../document/document.js';
import type { Media } from '../../document/media.js';
import type { OperationReading } from '../../document/operation-reading.js';
import { pointerKeys } from '../../guard/json-pointer.js';

/** The message that ends the streams of OpenAI, and of those who follow it. */
const DONE = '[DONE]';

/**
 * Data of the event that ends a stream and is no item. An extension of the media type or of the operation says it; or a
 * text or a value of the operation, its request or its response names `[DONE]`.
 */
export function endOfStream(
  document: OpenApiDocument,
  { node }: OperationReading,
  { media }: Media,
): string | undefined {
  const { 'x-speakeasy-sse-sentinel': said } = media as Readonly<Record<string, unknown>>;
  const { terminator } = (node['x-fern-streaming'] ?? {}) as { readonly terminator?: unknown };
  const named = [said, terminator].find((value) => typeof value === 'string');
  return named ?? (names(document, node, new Set()) ? DONE : undefined);
}

/** True if a text of a node, or of what it refers to, names the message. */
function names(document: OpenApiDocument, node: unknown, seen: Set<unknown>): boolean {
  if (typeof node === 'string') return node.includes(DONE);
  if (typeof node !== 'object' || node === null || seen.has(node)) return false;
  seen.add(node);
  const { $ref } = node as { readonly $ref?: unknown };
  const target = typeof $ref === 'string' && $ref.startsWith('#/') ? partAt(document, $ref) : undefined;
  return [...Object.values(node), target].some((part) => names(document, part, seen));
}

function partAt(document: OpenApiDocument, reference: string): unknown {
  let part: unknown = document;
  for (const key of pointerKeys(reference)) part = (part as Record<string, unknown> | undefined)?.[key];
  return part;
}
