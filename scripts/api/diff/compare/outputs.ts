import type { SchemaObject } from '../../../../generator/document/document.js';
import { successes } from '../../../../generator/document/operation-reading.js';
import { JSON_MEDIA_TYPE } from '../../../../generator/model/media-type.js';
import type { SuccessResponse } from '../../../../generator/model/model.js';
import { itemsAt } from '../../../../generator/plan/pages/plan-schemes.js';
import type { Comparison } from './finding.js';
import { said } from './inputs.js';
import type { OperationPair, Said } from './operation-pair.js';
import { compareSchemas } from './schemas.js';

/** Outputs that a reader gets: the response, or the items of a list. */
export function compareResponses(pair: OperationPair): Said[] {
  const [old, now] = [pair.before.model.response, pair.after.model.response];
  if (old.kind !== now.kind) return compareKinds(old, now);
  const [before, after] = [readSchema(pair.before), readSchema(pair.after)];
  if (!before || !after) return [];
  const comparison: Comparison = {
    before: pair.before.document,
    after: pair.after.document,
    direction: 'output',
    whole: 'The response',
    found: [],
  };
  compareSchemas(comparison, { before, after, path: '', trail: [] });
  return [
    ...comparePaging(old, now),
    ...comparePresence(old, now),
    ...comparison.found.map((finding) => said('response', finding)),
  ];
}

/** A result that may be `undefined` has to be checked before it is read. */
function comparePresence(old: SuccessResponse, now: SuccessResponse): Said[] {
  if (old.kind !== 'body' || now.kind !== 'body' || old.isOptional === now.isOptional) return [];
  const message = now.isOptional ? 'may have no body' : 'always has a body';
  const [audience, bump] = now.isOptional ? (['readers', 'major'] as const) : (['nobody', 'minor'] as const);
  return [said('response', { path: '', rule: 'response-optional', message, audience, bump })];
}

const kinds = {
  body: 'a record',
  text: 'text',
  binary: 'bytes',
  stream: 'a stream of items',
  unknown: 'a body that is unknown',
  none: 'nothing',
  page: 'pages of a list',
};

function compareKinds(old: SuccessResponse, now: SuccessResponse): Said[] {
  const message = `responds with ${kinds[now.kind]} (was ${kinds[old.kind]})`;
  // A reader of `unknown`, or of nothing, uses no part of the response that more knowledge could break.
  const isHarmless = now.kind !== 'page' && (old.kind === 'none' || (old.kind === 'unknown' && now.kind === 'body'));
  const finding = { path: '', rule: 'response-kind', message };
  return [
    said('response', { ...finding, audience: isHarmless ? 'nobody' : 'readers', bump: isHarmless ? 'minor' : 'major' }),
  ];
}

/** The schema of the client's result: the item of a list, else the whole body. */
function readSchema({ document, reading, model }: OperationPair['before']): SchemaObject | undefined {
  const [success] = successes(reading);
  const schema = success?.content?.[JSON_MEDIA_TYPE]?.schema;
  if (model.response.kind !== 'page') return schema;
  return itemsAt(document, schema, model.response.scheme)?.items;
}

/** The client reads the parts of a page; users who do not upgrade read the wrong place. */
function comparePaging(old: SuccessResponse, now: SuccessResponse): Said[] {
  if (old.kind !== 'page' || now.kind !== 'page') return [];
  const parts = ['items', 'nextCursor', 'hasMore', 'cursorParameter', 'sizeParameter'] as const;
  return parts
    .filter((part) => old.scheme[part] !== now.scheme[part] && old.scheme[part] !== undefined)
    .map((part) => {
      const message = `is paged by \`${now.scheme[part] ?? 'nothing'}\` as ${part} (was \`${old.scheme[part] ?? 'nothing'}\`)`;
      const finding = { path: part, rule: 'pagination-moved', message, audience: 'nobody', bump: 'minor' } as const;
      return Object.assign(said('response', finding), { needsUpgrade: true });
    });
}
