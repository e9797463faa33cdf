import { scopeNoun, type Entity } from '../definition/definition.js';
import { isRequiredField, labelOf, scopesOf, type Field, type Occurrence } from '../definition/fields.js';
import { count, enumerate, inOrder, quoted, readable, wrap } from '../definition/text.js';
import { describeKind } from '../definition/describe-kind.js';

const width = 100;

/** The lines of a field's doc comment, without comment marks. */
export function fieldComment(field: Field, entity: Entity): string[] {
  const help = [...new Set(field.occurrences.flatMap(({ definition }) => definition.help ?? []))];
  const paragraphs = [
    [`${sentence(labelOf(field))}: ${factsOf(field)}.`, ...whereOf(field, entity), ...otherLabels(field)].join(' '),
    ...help.map(sentence),
    ...optionNotes(field),
  ].filter((text) => text !== '');
  return paragraphs.flatMap((text, index) => (index === 0 ? [] : ['']).concat(wrap(text, width)));
}

/** A string that could be taken for a tag or for Markdown is put in quotation marks. */
function sentence(text: string): string {
  const plain = readable(text).replaceAll('{@', '{ @');
  return plain === '' || /^[\p{L}\p{N}]/u.test(plain) ? plain : `“${plain}”`;
}

function otherLabels(field: Field): string[] {
  const main = labelOf(field);
  const labels = field.occurrences.flatMap(({ definition }) => definition.label ?? []);
  const others = [...new Set(labels)].filter((label) => label !== main);
  return others.length === 0 ? [] : [`Also called ${enumerate(others.map(quoted))}.`];
}

function factsOf(field: Field): string {
  const definitions = field.occurrences.map(({ definition }) => definition);
  const kinds = [...new Set(definitions.map(describeKind))].sort(inOrder);
  return [
    kinds.length > 1 ? `${enumerate(kinds)} (it is defined in more than one way)` : kinds[0],
    ...(isRequiredField(field) ? ['required'] : []),
    ...(definitions.some(({ isUnique }) => isUnique) ? ['unique'] : []),
  ].join(', ');
}

/** In which pipelines or templates a field holds, and where it is required. */
function whereOf(field: Field, entity: Entity): string[] {
  const noun = scopeNoun(entity);
  const scopes = scopesOf(field);
  const demanding = isRequiredField(field)
    ? []
    : field.occurrences.filter(({ scope, definition }) => scope && definition.isRequired);
  return [
    ...(scopes.length > 0 ? [`Only in the ${listScopes(scopes, noun)}.`] : []),
    ...(demanding.length > 0 ? [`Required in the ${listScopes(demanding, noun)}.`] : []),
  ];
}

function listScopes(occurrences: readonly Occurrence[], noun: string): string {
  const named = new Set(
    occurrences.map(({ scope }) => (scope?.name ? `${quoted(scope.name)} (${scope.id})` : (scope?.id ?? ''))),
  );
  return `${named.size === 1 ? noun : `${noun}s`} ${enumerate([...named].map(readable))}`;
}

function optionNotes({ occurrences }: Field): string[] {
  const choosing = occurrences.filter(({ definition }) => definition.kind.endsWith('Option'));
  const options = choosing.flatMap(({ definition }) => definition.options ?? []);
  const notes: string[] = [];
  if (choosing.length > 0 && options.length === 0) notes.push('Its options are not known.');
  else if (choosing.some(({ definition }) => definition.isOpen)) notes.push('Not all of its options are known.');
  const several = options.filter(({ accepted }) => accepted.length > 1);
  if (several.length > 0) {
    const forms = several.map(({ accepted }) => accepted.map((value) => quoted(String(value))).join(' or '));
    const shown = [...new Set(forms)].slice(0, 20);
    const rest = several.length > 20 ? `, and ${count(several.length - 20, 'more option')}` : '';
    notes.push(`Which of these a record holds is not documented, so each is accepted: ${shown.join('; ')}${rest}.`);
  }
  return notes;
}
