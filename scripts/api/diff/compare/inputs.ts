import type { ParameterObject, SchemaObject } from '../../../../generator/document/document.js';
import { JSON_MEDIA_TYPE } from '../../../../generator/model/media-type.js';
import type { Change } from '../change/change.js';
import type { Finding, Comparison } from './finding.js';
import type { OperationPair, Said } from './operation-pair.js';
import { compareSchemas } from './schemas.js';

/** Inputs of a caller: arguments for the path, the query, the body, in this order. */
export function compareInputs(pair: OperationPair): Said[] {
  return [
    ...compareArguments(pair),
    ...comparePositions(pair),
    ...compareGroup(pair, { place: 'query', before: queryOf(pair.before), after: queryOf(pair.after) }),
    ...compareGroup(pair, { place: 'body', before: bodyOf(pair.before), after: bodyOf(pair.after) }),
  ];
}

type Side = OperationPair['before'];

function compareArguments(pair: OperationPair): Said[] {
  const [old, now] = [pair.before, pair.after].map(({ model }) => model.pathParameters);
  if (!old || !now) return [];
  if (old.length !== now.length || isReordered(old.map(nameOf), now.map(nameOf))) {
    const message = `takes (${now.map(nameOf).join(', ')}) for its path (was (${old.map(nameOf).join(', ')}))`;
    return [said('arguments', { path: '', rule: 'arguments-changed', message, audience: 'callers', bump: 'major' })];
  }
  return old.flatMap((parameter, index) => {
    const after = now[index];
    if (!after) return [];
    const [before, current] = [pathSchema(pair.before, parameter.wireName), pathSchema(pair.after, after.wireName)];
    return compareInput(pair, { before, after: current, path: after.argumentName, place: 'arguments' });
  });
}

/** Arguments go by position, so another name breaks nobody, but the same names in another order do. */
function isReordered(old: readonly string[], now: readonly string[]): boolean {
  return old.join() !== now.join() && [...old].toSorted().join() === [...now].toSorted().join();
}

function nameOf({ argumentName }: { argumentName: string }): string {
  return argumentName;
}

function pathSchema({ reading }: Side, wireName: string): SchemaObject {
  const parameter = reading.parameters.find(({ name, in: place }) => place === 'path' && name === wireName);
  return parameter?.schema ?? {};
}

/** Query and body are one argument each; one more or one less moves the options to another place. */
function comparePositions({ before, after }: OperationPair): Said[] {
  const counts = [before, after].map(({ model }) => [model.query, model.body].filter(Boolean).length);
  if (counts[0] === counts[1]) return [];
  const places = [before, after].map(({ model }) => positions(model));
  const message = `takes (${places[1]}) (was (${places[0]}))`;
  return [said('arguments', { path: '', rule: 'options-moved', message, audience: 'callers', bump: 'major' })];
}

function positions({ pathParameters, query, body }: Side['model']): string {
  const parts = [...pathParameters.map(nameOf), body && 'body', query && 'params', 'options'];
  return parts.filter((part) => part !== undefined).join(', ');
}

interface Group {
  readonly place: 'query' | 'body';
  readonly before: InputGroup | undefined;
  readonly after: InputGroup | undefined;
}

interface InputGroup {
  readonly schema: SchemaObject;
  readonly required: boolean;
}

function compareGroup(pair: OperationPair, { place, before, after }: Group): Said[] {
  if (!before || !after) return [];
  const required: Said[] =
    after.required && !before.required && place === 'body'
      ? [
          said(place, {
            path: '',
            rule: 'required',
            message: 'The body is now required',
            audience: 'callers',
            bump: 'major',
          }),
        ]
      : [];
  return [...required, ...compareInput(pair, { before: before.schema, after: after.schema, path: '', place })];
}

/** The query as one object, as the client takes it. */
function queryOf({ reading, model }: Side): InputGroup | undefined {
  if (!model.query) return undefined;
  const parameters = reading.parameters.filter(({ in: place }) => place === 'query');
  const properties = Object.fromEntries(parameters.map((parameter) => [parameter.name, schemaOf(parameter)]));
  const required = parameters.filter((parameter) => parameter.required === true).map(({ name }) => name);
  const schema = { type: 'object', properties, required, unevaluatedProperties: false };
  return { schema, required: required.length > 0 };
}

function schemaOf({ schema, content }: ParameterObject): SchemaObject {
  return schema ?? content?.[JSON_MEDIA_TYPE]?.schema ?? {};
}

function bodyOf({ reading: { body } }: Side): InputGroup | undefined {
  const schema = body?.content[JSON_MEDIA_TYPE]?.schema;
  return schema && { schema, required: body?.isRequired ?? false };
}

function compareInput(
  { before, after }: OperationPair,
  input: { before: SchemaObject; after: SchemaObject; path: string; place: Change['place'] },
): Said[] {
  const whole = input.place === 'body' ? 'The body' : 'The query';
  const comparison: Comparison = {
    before: before.document,
    after: after.document,
    direction: 'input',
    whole,
    found: [],
  };
  compareSchemas(comparison, { ...input, trail: [] });
  return comparison.found.map((finding) => said(input.place, finding));
}

/** A finding about a part of the call. */
export function said(place: Change['place'], finding: Finding): Said {
  return { place, ...finding };
}
