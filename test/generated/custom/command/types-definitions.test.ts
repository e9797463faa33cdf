import { describe, expect, test } from 'vitest';
import { readDefinition } from '../../../../generated/src/custom/command/types/definition/read-definition.js';

const plain = { key: 'cf_x', kind: 'text', typeName: 'Text' };

describe('a definition is read under any known names of its members', () => {
  test.each([
    { given: { key: 'cf_x', type: 'Text' }, want: plain },
    { given: { api_name: 'cf_x', field_type: 'Text' }, want: plain },
    // Only what begins with cf_ is a key; the same member may be a label elsewhere.
    { given: { name: 'cf_x', type: 'Text' }, want: plain },
    { given: { key: 'cf_x', name: 'Size', type: 'Text' }, want: { ...plain, label: 'Size' } },
    { given: { key: 'cf_x', id: 7, type: 'Text' }, want: { ...plain, id: '7' } },
    { given: { key: 'cf_x', type: 'Text', helper_text: 'Help.' }, want: { ...plain, help: 'Help.' } },
    { given: { key: 'cf_x', type: 'Text', is_required: true }, want: { ...plain, isRequired: true } },
    {
      given: { key: 'cf_x', type: 'Text', required: 'true', unique: 1 },
      want: { ...plain, isRequired: true, isUnique: true },
    },
    { given: { key: 'cf_x', type: 'Text', required: false, unique: null }, want: plain },
    { given: { key: 'cf_x', config: { type: 'Text', required: true } }, want: { ...plain, isRequired: true } },
  ])('$given', ({ given, want }) => {
    const { definition, faults, unused } = readDefinition(given);
    expect(definition).toEqual(want);
    expect({ faults, unused }).toEqual({ faults: [], unused: [] });
  });

  test.each([
    ['Text', 'text'],
    ['Long Text', 'longText'],
    ['LONG_TEXT', 'longText'],
    ['longText', 'longText'],
    ['Number', 'number'],
    ['Date', 'date'],
    ['Single Option', 'singleOption'],
    ['SINGLE_SELECT', 'singleOption'],
    ['Multiple Option', 'multipleOption'],
    ['multi-select', 'multipleOption'],
    ['Array Text', 'arrayText'],
    ['Phone Number', 'phone'],
    ['Email', 'email'],
    ['Currency', 'currency'],
    ['Link', 'link'],
    ['Relation', 'relation'],
    ['File Picker', 'file'],
    ['Signature', 'signature'],
  ])('the type %s is %s', (type, kind) => {
    const { definition, faults } = readDefinition({ key: 'cf_x', type, options: ['a'] });
    expect(definition?.kind).toBe(kind);
    expect(faults).toEqual([]);
  });
});

function optionsOf(options: unknown) {
  return readDefinition({ key: 'cf_x', type: 'Single Option', options });
}

describe('options', () => {
  test.each([
    { given: ['b', 'a', 'b'], want: [{ accepted: ['a'] }, { accepted: ['b'] }] },
    { given: [2, ''], want: [{ accepted: [''] }, { accepted: [2] }] },
    { given: [{ label: 'High', value: 'high' }], want: [{ label: 'High', accepted: ['High', 'high'] }] },
    { given: [{ id: 'o1', name: 'High' }], want: [{ label: 'High', accepted: ['High', 'o1'] }] },
    { given: [{ id: 1, label: 'A', value: 'A' }], want: [{ label: 'A', accepted: ['A', 1] }] },
  ])('$given', ({ given, want }) => {
    const { definition, faults } = optionsOf(given);
    expect(definition?.options).toEqual(want);
    expect(faults).toEqual([]);
  });

  test('invalid ones are reported, and the others kept', () => {
    const { definition, faults } = optionsOf(['a', true, { colour: 'red' }]);
    expect(definition?.options).toEqual([{ accepted: ['a'] }]);
    expect(definition?.isOpen).toBe(true);
    expect(faults).toEqual(['Some of its options were not understood: [2 × boolean | { colour: string }].']);
  });

  test('missing ones are reported', () => {
    const { faults } = readDefinition({ key: 'cf_x', type: 'Single Option', picks: ['a'] });
    expect(faults).toEqual(['Its options were not found: { key: string, type: string, picks: [1 × string] }.']);
  });
});

describe('an unknown form is reported, without a value of the workspace', () => {
  test.each([
    { given: 'cf_x', fault: 'A definition is no object: string.' },
    { given: null, fault: 'A definition is no object: null.' },
    { given: [1], fault: 'A definition is no object: [1 × number].' },
    {
      given: { label: 'Size', key: 'size' },
      fault: 'It has no key that begins with cf_: { label: string, key: string }.',
    },
    { given: { key: 'cf_x' }, fault: 'It has no type: { key: string }.' },
    {
      given: { key: 'cf_x', type: { name: 'Text' } },
      fault: 'It has no type: { key: string, type: { name: string } }.',
    },
    {
      given: { key: 'cf_x', type: 'Hologram' },
      fault: 'Its type “Hologram” is not known: { key: string, type: string }.',
    },
    {
      given: { key: 'cf_x', type: 'Text', required: { on: 'create' } },
      fault: 'The value for required is { on: string }, not a boolean.',
    },
  ])('$given', ({ given, fault }) => {
    const { faults, definition, keyless } = readDefinition(given);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
    // It is kept, with a key or without.
    expect(definition ?? keyless).toBeDefined();
  });

  test('members that nothing is read from are named', () => {
    const given = { key: 'cf_x', type: 'Text', colour: 'red', position: 1, empty: null, config: { width: 2 } };
    expect(readDefinition(given).unused).toEqual(['colour', 'position', 'config.width']);
  });
});
