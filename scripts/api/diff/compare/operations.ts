import type { OpenApiDocument, OperationObject } from '../../../../generator/document/document.js';
import { readOperations, type OperationReading } from '../../../../generator/document/operation-reading.js';
import type { Operation } from '../../../../generator/model/model.js';
import type { Change } from '../change/change.js';
import type { ApiPair } from '../snapshot/snapshot.js';
import { compareInputs } from './inputs.js';
import type { OperationPair, Said } from './operation-pair.js';
import { compareResponses } from './outputs.js';
import { callOf, operationsOf, resourceOf } from './subject.js';

/** Operations added, removed, renamed, moved, and what changed in those that stayed. */
export function compareOperations(pair: ApiPair): Change[] {
  const [before, after] = [readingsOf(pair.before.loaded.document), readingsOf(pair.after.loaded.document)];
  const gone = [...before.keys()].filter((id) => !after.has(id));
  const added = [...after.keys()].filter((id) => !before.has(id));
  const renamed = gone.flatMap((id) => {
    const successor = added.find((other) => samePlace(before.get(id), after.get(other)));
    return successor === undefined ? [] : [{ id, successor }];
  });
  const successors = new Set(renamed.map(({ successor }) => successor));
  return [
    ...gone.map((id) => removal(pair, id, renamed.find((rename) => rename.id === id)?.successor)),
    ...added.filter((id) => !successors.has(id)).map((id) => addition(pair, id)),
    ...[...before.keys()].filter((id) => after.has(id)).flatMap((id) => compareOne(pair, pairOf(pair, id))),
  ];
}

function readingsOf(document: OpenApiDocument): Map<string, OperationReading> {
  return new Map(readOperations(document).map((reading) => [reading.node.operationId ?? '', reading]));
}

function samePlace(a: OperationReading | undefined, b: OperationReading | undefined): boolean {
  return a !== undefined && b !== undefined && shape(a.path) === shape(b.path) && a.method === b.method;
}

function removal(pair: ApiPair, id: string, successor: string | undefined): Change {
  const message = successor === undefined ? 'is gone' : `is now called \`${callOf(pair.after.model, successor)}\``;
  const rule = successor === undefined ? 'operation-removed' : 'operation-renamed';
  return about(pair, id, { place: 'method', path: '', rule, message, audience: 'callers', bump: 'major' });
}

function addition(pair: ApiPair, id: string): Change {
  const said = { place: 'method', path: '', rule: 'operation-added', message: 'is new' } as const;
  return about(pair, id, { ...said, audience: 'nobody', bump: 'minor' });
}

function pairOf({ before, after }: ApiPair, id: string): OperationPair {
  const side = ({ loaded, model }: ApiPair['before']) => {
    const reading = readingsOf(loaded.document).get(id);
    const operation = operationsOf(model).get(id)?.operation;
    if (!reading || !operation) throw new Error(`${id} stands in the description but not in the model`);
    return { document: loaded.document, reading, model: operation };
  };
  return { id, before: side(before), after: side(after) };
}

function compareOne(pair: ApiPair, operation: OperationPair): Change[] {
  const said = [
    ...compareRoute(operation),
    ...compareInputs(operation),
    ...compareResponses(operation),
    ...compareNotes(operation),
  ];
  return said.map((one) => about(pair, operation.id, one));
}

/** The client knows the route, so a move breaks nobody who upgrades. */
function compareRoute({ before, after }: OperationPair): Said[] {
  const [old, now] = [before, after].map(({ model }) => `${model.httpMethod} ${shape(model.route)}`);
  if (old === now) return [];
  const message = `is sent as ${after.model.httpMethod} ${after.model.route} (was ${before.model.httpMethod} ${before.model.route})`;
  const said = { place: 'method', path: '', rule: 'route-moved', message, audience: 'nobody', bump: 'minor' } as const;
  return [{ ...said, needsUpgrade: true }];
}

/** The names between braces are not sent. */
function shape(route: string): string {
  return route.replaceAll(/\{[^}]*\}/g, '{}');
}

/** Notes on an operation that change no call. */
function compareNotes({ before, after }: OperationPair): Said[] {
  const [old, now] = [before.reading.node, after.reading.node];
  const [was, is] = [before.model.provenance?.level, after.model.provenance?.level];
  return [
    ...(old.deprecated !== true && now.deprecated === true
      ? [note('deprecated', deprecation(after.model), 'minor')]
      : []),
    ...(old.deprecated === true && now.deprecated !== true
      ? [note('undeprecated', 'is no longer deprecated', 'patch')]
      : []),
    ...(was === is
      ? []
      : [note('provenance', `is now known as \`${is ?? 'unknown'}\` (was \`${was ?? 'unknown'}\`)`, 'patch')]),
    ...(before.model.repeatable === after.model.repeatable
      ? []
      : [note('repeatable', repetition(after.model), 'minor')]),
    ...(textOf(old) === textOf(now) ? [] : [note('text', 'is described in other words', 'patch')]),
  ];
}

function note(rule: string, message: string, bump: Change['bump']): Said {
  return { place: 'method', path: '', rule, message, audience: 'nobody', bump };
}

function deprecation({ docs }: Operation): string {
  return docs.replacedBy ? `is deprecated: use \`${docs.replacedBy.call}\`` : 'is deprecated';
}

function repetition({ repeatable }: Operation): string {
  return repeatable ? 'is sent again after a failure' : 'is no longer sent again after a failure';
}

/** Texts of the operation itself; those of its schemas are compared with the types. */
function textOf({ summary, description, externalDocs }: OperationObject): string {
  return JSON.stringify([summary, description, externalDocs?.url]);
}

function about(pair: ApiPair, id: string, said: Said): Change {
  const model = said.rule === 'operation-added' ? pair.after.model : pair.before.model;
  return {
    ...said,
    api: pair.key,
    resource: resourceOf(id),
    subject: callOf(model, id),
    operationId: id,
    judge: 'rules',
  };
}
