import type { Definition } from '../definition/definition.js';
import type { Field } from '../definition/fields.js';
import { inOrder, stringLiteral } from '../definition/text.js';

/** An undocumented value, as `CustomFieldValue` is. Names of the package are not in scope where it is augmented. */
export const unknownValue = 'unknown';

/** The type of a field's value as TypeScript: the union of the types of all its definitions. */
export function typeOf(field: Field): string {
  return membersOf(field)
    .map((member) => (typeof member === 'string' ? member : listOf(member)))
    .join(' | ');
}

/** The same on several lines, one for each choice, so that a new one changes one line. */
export function typeLines(field: Field): string[] {
  return membersOf(field).flatMap((member) =>
    typeof member === 'string'
      ? `| ${member}`
      : ['| ('].concat(
          member.map((item) => `    | ${item}`),
          '  )[]',
        ),
  );
}

/** A member that is a list stands for an array of its own members. */
function membersOf({ occurrences }: Field): (string | readonly string[])[] {
  const types = occurrences.map(({ definition }) => valueType(definition));
  if (types.some(({ members }) => members.includes(unknownValue))) return [unknownValue];
  const single = types.filter(({ isList }) => !isList).flatMap(({ members }) => members);
  const lists = types.filter(({ isList }) => isList).map(({ members }) => union(members));
  const byText = new Map(lists.map((list) => [listOf(list), list]));
  return [...union(single), ...[...byText].sort(([one], [other]) => inOrder(one, other)).map(([, list]) => list)];
}

interface ValueType {
  readonly members: readonly string[];
  readonly isList: boolean;
}

/** Any string; editors still complete the known ones. */
const ANY_STRING = '(string & {})';

function valueType({ kind, options, isOpen }: Definition): ValueType {
  switch (kind) {
    case 'number':
    case 'currency':
      return { members: ['number'], isList: false };
    case 'singleOption':
    case 'multipleOption':
      return { members: literals(options, isOpen), isList: kind === 'multipleOption' };
    case 'arrayText':
      return { members: ['string'], isList: true };
    case 'relation':
    case 'file':
    case 'signature':
    case 'unknown':
      return { members: [unknownValue], isList: false };
    default:
      return { members: ['string'], isList: false };
  }
}

function literals(options: Definition['options'] = [], isOpen = false): readonly string[] {
  const values = options.flatMap(({ accepted }) => accepted);
  if (values.length === 0) return ['string'];
  const known = values.map((value) => (typeof value === 'number' ? String(value) : stringLiteral(value)));
  return isOpen ? [...known, ANY_STRING] : known;
}

/** Without repetitions, sorted, and without literals that `string` or `number` includes. */
function union(members: readonly string[]): string[] {
  const all = new Set(members);
  const isOpen = all.delete(ANY_STRING) && !all.has('string');
  const isCovered = (member: string) =>
    /^['"]/.test(member) ? all.has('string') : member !== 'string' && all.has('number') && member !== 'number';
  const closed = [...all].filter((member) => !isCovered(member)).sort(inOrder);
  return isOpen ? [...closed, ANY_STRING] : closed;
}

function listOf(members: readonly string[]): string {
  return members.length === 1 ? `${members[0]}[]` : `(${members.join(' | ')})[]`;
}
