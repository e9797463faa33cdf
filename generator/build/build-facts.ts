import { compactSchema } from '../document/compact-schema.js';
import { jsonMedia } from '../document/json-media.js';
import { schemaAt, type MediaTypeObject } from '../document/document.js';
import { readEvents } from '../document/operation-reading.js';
import type { ApiFacts, DescribedEvent } from '../kit/testing/world/described.js';
import type { ApiPlan } from '../plan/plan.js';

/** Facts that the test double needs in addition to the schemas. */
export function buildFacts(plan: ApiPlan): ApiFacts {
  return {
    key: plan.settings.key,
    basePath: new URL(plan.serverUrl, 'https://localhost').pathname.replace(/\/$/, ''),
    keyHeader: plan.apiKey?.kind === 'header' ? plan.apiKey.name : '',
    envelope: plan.errorEnvelope,
    ...rateLimitOf(plan),
    paging: pagingOf(plan),
    errors: errorBodies(plan),
    events: Object.fromEntries(eventsOf(plan)),
  };
}

function pagingOf({ paginationSchemes }: ApiPlan): ApiFacts['paging'] {
  return Object.fromEntries(
    paginationSchemes.map(({ key, items, nextCursor, hasMore, cursorParameter, sizeParameter }) => [
      key,
      {
        ...{ items, nextCursor },
        ...(hasMore !== undefined && { hasMore }),
        cursorParameter,
        ...(sizeParameter !== undefined && { sizeParameter }),
      },
    ]),
  );
}

function rateLimitOf({ rateLimit }: ApiPlan): Pick<ApiFacts, 'rateLimit'> {
  return rateLimit ? { rateLimit: { limit: rateLimit.limit, windowSeconds: rateLimit.windowSeconds } } : {};
}

/** The first example of each error status, whichever operation has it. */
function errorBodies({ operations }: ApiPlan): Readonly<Record<string, unknown>> {
  const bodies = new Map<string, unknown>();
  for (const { status, content } of operations.flatMap(({ reading }) => reading.responses)) {
    if (Number(status) < 400 || bodies.has(status)) continue;
    const example = exampleOf(jsonMedia(content)?.media);
    if (example !== undefined) bodies.set(status, example);
  }
  return Object.fromEntries([...bodies].toSorted(([a], [b]) => Number(a) - Number(b)));
}

/** The member of a delivery with the content of its event. */
const PAYLOAD = 'payload';

function eventsOf({ loaded: { document } }: ApiPlan): [string, DescribedEvent][] {
  return readEvents(document).map(({ name, body }) => {
    const media = jsonMedia(body?.content)?.media;
    const payload = schemaAt(document, media?.schema, PAYLOAD);
    const example = exampleOf(media);
    const isWhole = typeof example === 'object' && example !== null && PAYLOAD in example;
    return [name, { payload: compactSchema(payload ?? {}), example: isWhole ? example[PAYLOAD] : {} }];
  });
}

function exampleOf(media: MediaTypeObject | undefined): unknown {
  return media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
}
