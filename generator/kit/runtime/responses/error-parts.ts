// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { Issue } from '../errors/http-errors.js';
import type { ErrorParts, ReadErrorParts } from '../settings/api-definition.js';
import { lookUp } from './lookup.js';

/** Dotted paths into error bodies, those that are preferred first. */
export interface ErrorPlaces {
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly issues: readonly string[];
}

/** Reads error bodies of several shapes: each part from the first of its places that has one. */
export function errorParts({ codes, messages, issues: places }: ErrorPlaces): ReadErrorParts {
  return (body): ErrorParts => {
    const issues = places.map((place) => issuesAt(lookUp(body, place))).find((found) => found.length > 0) ?? [];
    const said = problemOf(body) ?? firstText(body, messages);
    const message = said ?? countOf(issues);
    // A status is no code, and neither is a message.
    const code = codes.map((place) => codeAt(lookUp(body, place))).find((found) => found && found !== message);
    return { code, message, issues };
  };
}

/** Title and detail of a problem of RFC 9457. */
function problemOf(body: unknown): string | undefined {
  const [title, detail] = [firstText(body, ['title']), firstText(body, ['detail'])];
  return title !== undefined && detail !== undefined && title !== detail ? `${title}: ${detail}` : undefined;
}

function codeAt(value: unknown): string | undefined {
  const code = typeof value === 'number' ? String(value) : value;
  return typeof code === 'string' && code !== '' && !/^[1-5]\d\d$/.test(code) ? code : undefined;
}

/** Members of an issue that say what is wrong, best first. The generator finds issues in schemas by them, too. */
export const MESSAGES = 'message detail msg description errorMessage error_message propertyError error title reason';

/** The same, and members that say it where there is no other. */
const ALL_MESSAGES = `${MESSAGES} code type`.split(' ');

/** Members that say where. */
const FIELDS =
  'field loc path pointer source.pointer source.parameter param parameter propertyName property attribute name';

/** Issues in a list of objects or texts, or in an object with the texts of each field. */
function issuesAt(value: unknown): Issue[] {
  if (Array.isArray(value)) return value.flatMap((item) => issueOf(item) ?? []);
  return typeof value === 'object' && value !== null ? fieldsIn(value, '') : [];
}

function fieldsIn(fields: object, before: string): Issue[] {
  return Object.entries(fields).flatMap(([name, value]: [string, unknown]): Issue[] => {
    const field = `${before}${name}`;
    const isInner = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isInner && firstText(value, ALL_MESSAGES) === undefined) return fieldsIn(value, `${field}.`);
    return [value].flat().flatMap((item) => {
      const issue = issueOf(item);
      return issue ? [{ field, message: issue.message }] : [];
    });
  });
}

function issueOf(item: unknown): Issue | undefined {
  if (typeof item === 'string') return item === '' ? undefined : { message: item };
  const message = firstText(item, ALL_MESSAGES);
  if (message === undefined) return undefined;
  const field = firstText(item, FIELDS.split(' '));
  return field === undefined || field === message ? { message } : { field, message };
}

/** The first of some members that is a text, or a list of the steps of a path. */
function firstText(body: unknown, places: readonly string[]): string | undefined {
  for (const place of places) {
    const value = lookUp(body, place);
    if (typeof value === 'string' && value !== '') return value;
    const isPath = Array.isArray(value) && value.length > 0 && /^(?:loc|path)$/.test(place);
    if (isPath && value.every((step) => /^(?:string|number)$/.test(typeof step))) return value.join('.');
  }
  return undefined;
}

/** Words for a body without a message. */
function countOf({ length }: readonly Issue[]): string | undefined {
  return length === 0 ? undefined : `${length} issue${length === 1 ? '' : 's'}`;
}
