// @ts-check
/** @import { UserContext } from '@redocly/openapi-core' */
/** @import { Location, OrRef, Placed, Rule, SchemaObject } from '../support/types.js' */
import { eachCallableOperation } from '../support/operations.js';
import { follow } from '../support/references.js';
import { requestSchema } from '../support/request.js';
import { partsOf, pointerParts, schemaLabel } from '../support/schemas.js';

const COMPOSITION = new Set(['allOf', 'anyOf', 'oneOf']);

/**
 * Every object of a request body says whether the API rejects unknown fields.
 *
 * Option: `closed`, true if the API rejects them.
 *
 * @type {Rule}
 */
export function requestBodyClosed({ closed = true }) {
  /** @type {Set<SchemaObject>} */
  const seen = new Set();
  const complaintAbout = closed ? complaintAboutOpen : complaintAboutClosed;
  return eachCallableOperation((placed) => {
    const schema = requestSchema(placed);
    if (!schema) return;
    for (const { node, location } of objectsIn(placed.ctx, schema, seen)) {
      const found = complaintAbout(node);
      if (!found) continue;
      placed.ctx.report({
        message: `${schemaLabel(location)} ${found.complaint}`,
        location: placeOf(location, found.key),
      });
    }
  });
}

/**
 * The objects with properties that a request consists of, however deep, each once in a run.
 *
 * @param {UserContext} ctx
 * @param {Placed<OrRef<SchemaObject>>} schema
 * @param {Set<SchemaObject>} seen
 * @returns {Placed<SchemaObject>[]}
 */
function objectsIn(ctx, schema, seen) {
  const target = follow(ctx, schema);
  if (!target || seen.has(target.node)) return [];
  seen.add(target.node);
  const inner = insidesOf(ctx, target).flatMap((part) => objectsIn(ctx, part, seen));
  return target.node.properties ? [target, ...inner] : inner;
}

/**
 * The schemas inside a schema. Of the parts of an object with properties of its own, what they hold: the object is
 * closed as a whole, and a part that is closed would reject the members of the others.
 *
 * @param {UserContext} ctx
 * @param {Placed<SchemaObject>} schema
 * @returns {Placed<OrRef<SchemaObject>>[]}
 */
function insidesOf(ctx, schema) {
  return partsOf(schema).flatMap((part) => {
    const target = schema.node.properties && isComposition(part.location) ? follow(ctx, part) : undefined;
    return target ? insidesOf(ctx, { ...target, node: { properties: {}, ...target.node } }) : [part];
  });
}

/** @param {Location} location */
function isComposition(location) {
  return COMPOSITION.has(pointerParts(location).at(-2) ?? '');
}

/** @param {SchemaObject} schema */
function complaintAboutOpen(schema) {
  if (schema.additionalProperties !== undefined) {
    return {
      complaint:
        'is part of a request and this API rejects unknown fields. Write `unevaluatedProperties: false` instead of `additionalProperties`, which would reject custom fields or let all fields pass.',
      key: 'additionalProperties',
    };
  }
  if (schema.unevaluatedProperties === false) return undefined;
  return {
    complaint: 'is part of a request and this API rejects unknown fields. Write `unevaluatedProperties: false`.',
    key: '',
  };
}

/** @param {SchemaObject} schema */
function complaintAboutClosed(schema) {
  const key = ['unevaluatedProperties', 'additionalProperties'].find(
    (keyword) => Reflect.get(schema, keyword) !== undefined,
  );
  if (!key) return undefined;
  return { complaint: `is part of a request and this API takes unknown fields. Remove \`${key}\`.`, key };
}

/**
 * @param {Location} location
 * @param {string} key
 */
function placeOf(location, key) {
  return key === '' ? location.key() : location.child([key]).key();
}
