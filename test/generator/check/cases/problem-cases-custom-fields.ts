import { SCHEMAS, type ProblemCase } from '../../support/problem-case.js';

/** The schema of a new deal gets members next to its type. */
function faultIn(title: string, members: string, ...says: string[]): ProblemCase {
  return { ...siblingFault(title, members, ...says), code: 'extension' };
}

/** The same for a valid setting whose sibling members do not fit. */
function siblingFault(title: string, members: string, ...says: string[]): ProblemCase {
  const replace = `DealCreateParams:\n  type: object\n${members.replace(/^(?=.)/gm, '  ')}\n`;
  return {
    title,
    code: 'custom-fields',
    changes: [{ file: SCHEMAS, find: 'DealCreateParams:\n  type: object\n', replace }],
    at: [SCHEMAS, 'x-custom-fields'],
    says,
  };
}

const pattern = 'patternProperties: { ^cf_: { type: string } }';

/** Faults in what a schema says of its custom fields. */
export const customFieldsCases: readonly ProblemCase[] = [
  faultIn('a name alone', `x-custom-fields: deals\n${pattern}`, 'must be an object', '{ entity, use }'),
  faultIn('three entities', `x-custom-fields: { entity: [a, b, c], use: create }\n${pattern}`, 'two where'),
  faultIn('another use', `x-custom-fields: { entity: deals, use: write }\n${pattern}`, 'one of response, create'),
  siblingFault('no pattern', 'x-custom-fields: { entity: deals, use: create }', 'one pattern', '^x_'),
  siblingFault(
    'a pattern without a prefix',
    'x-custom-fields: { entity: deals, use: create }\npatternProperties: { .*: {} }',
    'one pattern',
  ),
  siblingFault('one condition', `x-custom-fields: { entity: deals, use: filter }\n${pattern}`, 'two kinds', '^cf_'),
  siblingFault('keys in an object', `x-custom-fields: { entity: deals, use: key }\n${pattern}`, 'x-extensible-enum'),
];
