// @ts-check
import { GRAMMAR } from '../../../generator/guard/grammar.js';
import { isText } from './values.js';

/**
 * What a setting looks like: a simple value (`accepts`), an object (`members`) or a map with names of its own (`each`).
 *
 * @typedef {{
 *   hint: string,
 *   isOptional?: boolean,
 *   accepts?: (value: unknown) => boolean,
 *   members?: Record<string, Shape>,
 *   each?: Shape,
 * }} Shape
 */

/**
 * @param {RegExp} pattern
 * @param {string} hint
 * @returns {Shape}
 */
const matching = (pattern, hint) => ({ hint, accepts: (value) => typeof value === 'string' && pattern.test(value) });

const dottedPath = matching(GRAMMAR.dottedPath, 'a dotted path such as `meta.nextCursor`');
const parameterName = matching(GRAMMAR.parameterName, 'the name of a query parameter');
const environmentVariable = matching(GRAMMAR.environmentVariable, 'the name of an environment variable in capitals');
/** @type {Shape} */
const count = { hint: 'a whole number above zero', accepts: (value) => Number.isInteger(value) && Number(value) > 0 };

/**
 * The settings at the root and their shapes.
 *
 * @type {Record<string, Shape>}
 */
export const ROOT_SETTINGS = {
  'x-client': {
    hint: '{ className, package, entryPoint, environment: { apiKey, baseUrl, log? } }',
    members: {
      className: matching(GRAMMAR.typeName, 'a class name in PascalCase'),
      package: matching(GRAMMAR.packageName, 'the name of an npm package'),
      entryPoint: matching(GRAMMAR.entryPoint, 'an entry point such as `.` or `./v1`'),
      environment: {
        hint: '{ apiKey, baseUrl, log? }',
        members: {
          apiKey: environmentVariable,
          baseUrl: environmentVariable,
          log: { ...environmentVariable, isOptional: true },
        },
      },
    },
  },
  'x-error-envelope': {
    hint: '{ code, message, issues? }',
    members: { code: dottedPath, message: dottedPath, issues: { ...dottedPath, isOptional: true } },
  },
  'x-rate-limit': {
    hint: '{ limit, windowSeconds, scope }',
    members: {
      limit: count,
      windowSeconds: count,
      scope: { hint: 'text that says what the limit counts', accepts: isText },
    },
  },
  'x-pagination-schemes': {
    hint: '{ <name>: { items, nextCursor, hasMore, cursorParameter, sizeParameter? } }',
    each: {
      hint: '{ items, nextCursor, hasMore, cursorParameter, sizeParameter? }',
      members: {
        items: dottedPath,
        nextCursor: dottedPath,
        hasMore: dottedPath,
        cursorParameter: parameterName,
        sizeParameter: { ...parameterName, isOptional: true },
      },
    },
  },
};
