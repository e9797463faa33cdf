// @ts-check
/** @import { UserContext } from '@redocly/openapi-core' */
/** @import { OrRef, ParameterObject, Placed, Rule, SchemaObject } from '../support/types.js' */
import { allowsNothing } from '../../../generator/document/subschemas.js';
import { follow, isRef, refName } from '../support/references.js';
import { schemaLabel, schemaName, typesOf } from '../support/schemas.js';

const PREFIX_PATTERN = /^\^[a-z]+_/;
const ID_SCHEMA = /Id$/;
const ONE_ID = /^id$|Id$/;
const MANY_IDS = /^ids$|Ids$/;

/**
 * Ids are named schemas, and every member with an id refers to one. So the client can distinguish the id of a deal from that of a
 * contact. A v1 id may be a number; where the kind is unknown, the description says so.
 *
 * @type {Rule}
 */
export function ids() {
  return {
    Schema(/** @type {SchemaObject} */ schema, ctx) {
      checkPattern({ node: schema, location: ctx.location }, ctx);
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        const location = ctx.location.child(['properties', name]);
        checkHolder(ctx, { name, label: schemaLabel(location) }, { node: property, location });
      }
    },
    Parameter(/** @type {ParameterObject} */ parameter, ctx) {
      if (!parameter.schema || saysUnknown(parameter)) return;
      const label = `The ${parameter.in} parameter \`${parameter.name}\``;
      const schema = { node: parameter.schema, location: ctx.location.child(['schema']) };
      checkHolder(ctx, { name: parameter.name, label }, schema);
    },
  };
}

/**
 * @param {Placed<SchemaObject>} schema
 * @param {UserContext} ctx
 */
function checkPattern({ node, location }, ctx) {
  const isInIdFile = location.source.absoluteRef.endsWith('/schemas/ids.yaml');
  const name = schemaName(location);
  const isIdName = name !== undefined && (ID_SCHEMA.test(name) || name === 'CustomFieldKey');
  if (isInIdFile && name !== undefined && !isIdName) {
    ctx.report({
      message: `Schema \`${name}\` is in ids.yaml. Give it a name that ends in \`Id\`.`,
      location: location.key(),
    });
  }
  if (!node.pattern || !PREFIX_PATTERN.test(node.pattern) || isInIdFile || isIdName) return;
  const message = `${schemaLabel(location)} has the pattern of an id. Write a \`$ref\` to a schema in schemas/ids.yaml, for example \`ClientId\`.`;
  ctx.report({ message, location: location.child(['pattern']) });
}

/**
 * @param {UserContext} ctx
 * @param {{ name: string, label: string }} holder
 * @param {Placed<OrRef<SchemaObject>>} schema
 */
function checkHolder(ctx, { name, label }, schema) {
  if (isWellHeld(ctx, name, schema)) return;
  const many = MANY_IDS.test(name);
  const advice = many ? 'Write `items: { $ref: ids.yaml#/<Kind>Id }`' : 'Write `$ref: ids.yaml#/<Kind>Id`';
  const message = `${label} holds ${many ? 'ids' : 'an id'} but refers to no id schema. ${advice}, or say in its description that the kind is unknown.`;
  ctx.report({ message, location: schema.location.key() });
}

/**
 * @param {UserContext} ctx
 * @param {string} name
 * @param {Placed<OrRef<SchemaObject>>} schema
 */
function isWellHeld(ctx, name, schema) {
  const target = follow(ctx, schema);
  // A broken reference is reported elsewhere.
  if (!target || holdsNoId(target.node)) return true;
  if (ONE_ID.test(name)) return isId(schema.node);
  return MANY_IDS.test(name) ? isIdList(target.node) : true;
}

/**
 * A member that must be left out or null has no id. A filter on a field has the name of the field, yet holds a condition.
 *
 * @param {SchemaObject} schema
 */
function holdsNoId(schema) {
  return allowsNothing(schema) || schema.type === 'null' || typesOf(schema).includes('object');
}

/**
 * @param {OrRef<SchemaObject>} schema
 * @returns {boolean}
 */
function isId(schema) {
  if (isRef(schema)) return ID_SCHEMA.test(refName(schema));
  if (saysUnknown(schema) || typesOf(schema).some((type) => type === 'number' || type === 'integer')) return true;
  const branches = (schema.oneOf ?? schema.anyOf ?? []).filter((branch) => isRef(branch) || branch.type !== 'null');
  return branches.length > 0 && branches.every(isId);
}

/** @param {SchemaObject} list */
function isIdList(list) {
  return saysUnknown(list) || (list.items !== undefined && isId(list.items));
}

/** @param {{ description?: string }} node */
function saysUnknown(node) {
  return /unknown/i.test(node.description ?? '');
}
