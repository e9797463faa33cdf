import { SCHEMAS, type ProblemCase } from '../../support/problem-case.js';

/** The schema of a new deal gets members beside its type. */
function faultIn(title: string, members: string, ...says: string[]): ProblemCase {
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
  faultIn(
    'a name alone',
    `x-custom-fields: deals\n${pattern}`,
    'whose the fields are',
    '{ entity: pets, use: response }',
  ),
  faultIn('three entities', `x-custom-fields: { entity: [a, b, c], use: create }\n${pattern}`, 'whose the fields are'),
  faultIn('another use', `x-custom-fields: { entity: deals, use: write }\n${pattern}`, 'what for', 'create'),
  faultIn('no pattern', 'x-custom-fields: { entity: deals, use: create }', 'one pattern', '^x_'),
  faultIn(
    'a pattern without a prefix',
    'x-custom-fields: { entity: deals, use: create }\npatternProperties: { .*: {} }',
    'one pattern',
  ),
  faultIn('one condition', `x-custom-fields: { entity: deals, use: filter }\n${pattern}`, 'two kinds', '^cf_'),
  faultIn('keys in an object', `x-custom-fields: { entity: deals, use: key }\n${pattern}`, 'x-extensible-enum'),
];
