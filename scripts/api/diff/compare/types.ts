import type { OpenApiDocument, SchemaObject } from '../../../../generator/document/document.js';
import { readEvents, readOperations, type ResponseReading } from '../../../../generator/document/operation-reading.js';
import { JSON_MEDIA_TYPE } from '../../../../generator/model/media-type.js';
import type { Change } from '../change/change.js';
import type { ApiPair, ApiSnapshot } from '../snapshot/snapshot.js';
import type { Comparison } from './finding.js';
import { compareSchemas } from './schemas.js';
import { compareTexts } from './texts.js';

/** Changes of exported names, error bodies, event bodies, and the descriptions of types. */
export function compareTypes(pair: ApiPair): Change[] {
  return [...compareNames(pair), ...compareErrors(pair), ...compareEvents(pair), ...compareTexts(pair)];
}

/** An imported name that is gone does not compile. Names of classes and parameters follow their operations. */
function compareNames(pair: ApiPair): Change[] {
  const [old, now] = [pair.before, pair.after].map(namesOf);
  if (!old || !now) return [];
  const gone = [...old].filter((name) => !now.has(name));
  const added = [...now].filter((name) => !old.has(name));
  const change = (name: string, said: Pick<Change, 'rule' | 'message' | 'audience' | 'bump'>): Change => ({
    ...said,
    api: pair.key,
    resource: '',
    subject: name,
    place: 'type',
    path: '',
    judge: 'rules',
  });
  return [
    ...gone.map((name) =>
      change(name, {
        rule: 'export-removed',
        message: 'can no longer be imported',
        audience: 'callers',
        bump: 'major',
      }),
    ),
    ...added.map((name) =>
      change(name, { rule: 'export-added', message: 'can be imported', audience: 'nobody', bump: 'minor' }),
    ),
  ];
}

function namesOf({ plan }: ApiSnapshot): Set<string> {
  return new Set(plan.exportedNames.filter(({ kind }) => kind !== 'client').map(({ name }) => name));
}

/** Bodies of error responses, by status. Operations share them. */
function compareErrors(pair: ApiPair): Change[] {
  const [old, now] = [errorsOf(pair.before.loaded.document), errorsOf(pair.after.loaded.document)];
  return [...old].flatMap(([status, before]) => {
    const after = now.get(status);
    if (!after) return [errorChange(pair, status, 'is no longer documented')];
    return compareOutput(pair, { before, after, whole: 'The body', subject: 'error.body', place: 'error' });
  });
}

function errorsOf(document: OpenApiDocument): Map<string, SchemaObject> {
  const found = readOperations(document).flatMap(({ responses }) =>
    responses
      .filter(({ status }) => !status.startsWith('2'))
      .map(({ status, content }) => [status, jsonSchema(content)] as const),
  );
  return new Map(found.toReversed());
}

function errorChange(pair: ApiPair, status: string, message: string): Change {
  return {
    api: pair.key,
    resource: '',
    subject: `status ${status}`,
    place: 'error',
    path: status,
    rule: 'error-status',
    message,
    audience: 'nobody',
    bump: 'minor',
    judge: 'rules',
  };
}

function jsonSchema(content: ResponseReading['content']): SchemaObject {
  return content?.[JSON_MEDIA_TYPE]?.schema ?? {};
}

/** Webhook events: what is posted to the integrator, who reads it. */
function compareEvents(pair: ApiPair): Change[] {
  const [old, now] = [eventsOf(pair.before.loaded.document), eventsOf(pair.after.loaded.document)];
  const said = (subject: string, verdict: Pick<Change, 'rule' | 'message' | 'audience' | 'bump'>): Change =>
    Object.assign(
      { api: pair.key, resource: 'events', subject, place: 'event', path: '', judge: 'rules' } as const,
      verdict,
    );
  const gone = [...old.keys()].filter((name) => !now.has(name));
  const added = [...now.keys()].filter((name) => !old.has(name));
  return [
    ...gone.map((name) =>
      said(name, { rule: 'event-removed', message: 'is gone', audience: 'readers', bump: 'major' }),
    ),
    ...added.map((name) => said(name, { rule: 'event-added', message: 'is new', audience: 'nobody', bump: 'minor' })),
    ...[...old].flatMap(([subject, before]) => {
      const after = now.get(subject);
      return after ? compareOutput(pair, { before, after, whole: 'The event', subject, place: 'event' }) : [];
    }),
  ];
}

function eventsOf(document: OpenApiDocument): Map<string, SchemaObject> {
  return new Map(readEvents(document).map(({ name, body }) => [name, jsonSchema(body?.content)]));
}

interface Output {
  readonly before: SchemaObject;
  readonly after: SchemaObject;
  readonly whole: string;
  readonly subject: string;
  readonly place: 'error' | 'event';
}

function compareOutput(pair: ApiPair, { before, after, whole, subject, place }: Output): Change[] {
  const documents = { before: pair.before.loaded.document, after: pair.after.loaded.document };
  const comparison: Comparison = { ...documents, direction: 'output', whole, found: [] };
  compareSchemas(comparison, { before, after, path: '', trail: [] });
  const resource = place === 'event' ? 'events' : '';
  const about = { api: pair.key, resource, subject, place, judge: 'rules' } as const;
  return comparison.found.map((finding) => Object.assign({}, finding, about));
}
