import { array, document, integer, object, operation, ref, text } from './documents.js';

const petInput = object({ name: text, kind: text }, ['name']);
const petId = { petId: integer };

/** Bare arrays, ids that are numbers and are called `petId`, replace, deleteAll, an action, bearer. */
export const bareArrays = document(
  {
    '/pets': {
      get: operation('pets.list', { shows: array(ref('Pet')), query: { kind: text } }),
      post: operation('pets.create', { shows: ref('Pet'), status: 201, body: ref('PetInput') }),
      delete: operation('pets.deleteAll', {}),
    },
    '/pets/findByKind': { get: operation('pets.findByKind', { shows: array(ref('Pet')), query: { kind: text } }) },
    '/pets/{petId}': {
      get: operation('pets.retrieve', { shows: ref('Pet'), path: petId, errors: { 404: ref('Problem') } }),
      put: operation('pets.replace', { shows: ref('Pet'), path: petId, body: ref('PetInput') }),
      patch: operation('pets.update', { shows: ref('Pet'), path: petId, body: object({ kind: text }) }),
      delete: operation('pets.delete', { path: petId }),
    },
    '/pets/{petId}:feed': { post: operation('pets.feed', { shows: ref('Pet'), path: petId }) },
    '/pets/{petId}/weight': {
      get: operation('pets.weigh', { shows: object({ grams: { type: 'integer', minimum: 5 } }), path: petId }),
    },
    '/status': { get: operation('status.get', { shows: object({ ok: { const: true } }), security: [] }) },
  },
  {
    Pet: object({ petId: integer, name: text, kind: text, created_at: { type: 'string', format: 'date-time' } }, [
      'petId',
      'name',
      'created_at',
    ]),
    PetInput: petInput,
    Problem: object({ title: text, status: { const: 404 } }),
  },
  {
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'Bearer' } } },
  },
);

const sized = { limit: { type: 'integer', minimum: 1, default: 2 }, after: text };
const one = object({ data: ref('Pet') });

/** Lists and records in envelopes, pages, ids with a prefix, an id of another record in a body, times in seconds. */
export const envelopes = document(
  {
    '/pets': {
      get: { ...operation('pets.list', { shows: ref('PetList'), query: sized }), 'x-pagination': 'cursor' },
      post: operation('pets.create', { shows: one, body: object({ data: ref('PetInput') }) }),
    },
    '/pets/{id}': {
      get: operation('pets.get', { shows: one, path: { id: text } }),
      patch: operation('pets.update', { shows: one, path: { id: text }, body: object({ data: ref('PetInput') }) }),
      delete: operation('pets.delete', {
        shows: object({ id: text, deleted: { const: true } }),
        path: { id: text },
      }),
    },
    '/pets/search': { post: operation('pets.search', { shows: ref('PetList'), body: object({ text }) }) },
  },
  {
    PetId: { type: 'string', pattern: '^pet_' },
    Pet: object({
      id: ref('PetId'),
      name: text,
      mother: { oneOf: [ref('PetId'), { type: 'null' }] },
      created: integer,
    }),
    PetInput: object({ name: text, mother: ref('PetId') }, ['name']),
    PetList: object(
      {
        object: { const: 'list' },
        has_more: { type: 'boolean' },
        data: array(ref('Pet')),
        total: integer,
        next: { type: ['string', 'null'] },
      },
      ['object', 'has_more', 'data', 'total'],
    ),
  },
  {
    'x-pagination-schemes': {
      cursor: {
        items: 'data',
        nextCursor: 'next',
        hasMore: 'has_more',
        cursorParameter: 'after',
        sizeParameter: 'limit',
      },
    },
  },
);

const owner = { ownerId: { type: 'string', format: 'uuid' } };
const visit = { ...owner, visitId: integer };

/** Records below records, one of each parent, and records whose own path is elsewhere. */
export const nested = document(
  {
    '/owners': {
      get: operation('owners.list', {
        shows: object({ owners: array(ref('Owner')), page: object({ size: integer }) }),
      }),
      post: operation('owners.create', { shows: ref('Owner'), body: object({ name: text }) }),
    },
    '/owners/{ownerId}': { get: operation('owners.get', { shows: ref('Owner'), path: owner }) },
    '/owners/{ownerId}/visits': {
      get: operation('owners.visits.list', { shows: array(ref('Visit')), path: owner }),
      post: operation('owners.visits.create', { shows: ref('Visit'), path: owner, body: object({ note: text }) }),
    },
    '/owners/{ownerId}/visits/{visitId}': {
      get: operation('owners.visits.get', { shows: ref('Visit'), path: visit }),
    },
    '/owners/{ownerId}/settings': {
      get: operation('owners.settings.get', { shows: ref('Settings'), path: owner }),
      put: operation('owners.settings.update', { shows: ref('Settings'), path: owner, body: ref('Settings') }),
    },
    '/owners/{id}/pets': {
      get: operation('owners.listPets', { shows: array(ref('Pet')), path: { id: text } }),
      post: operation('owners.pets.create', { shows: ref('Pet'), path: { id: text }, body: object({ name: text }) }),
    },
    '/pets/{pet}': { get: operation('pets.get', { shows: ref('Pet'), path: { pet: text } }) },
    '/pets': { get: operation('pets.list', { shows: array(ref('Pet')) }) },
  },
  {
    Owner: object({ uuid: owner.ownerId, name: text }),
    Visit: object({ id: integer, note: text }),
    Settings: object({ theme: { enum: ['dark', 'light'] }, size: { type: 'number', exclusiveMinimum: 3 } }, ['theme']),
    Pet: object({ id: text, name: text }),
  },
);

const place = { city: text, slug: text };

/** Two parameters that name a record together, the second one chosen by the caller. */
export const composite = document(
  {
    '/shops/{city}': {
      get: operation('shops.list', { shows: array(ref('Shop')), path: { city: text } }),
      post: operation('shops.create', { shows: ref('Shop'), path: { city: text }, body: ref('Shop') }),
    },
    '/shops/{city}/{slug}': {
      get: operation('shops.get', { shows: ref('Shop'), path: place }),
      delete: operation('shops.delete', { path: place }),
    },
  },
  { Shop: object({ slug: text, staff: integer, id: { type: 'boolean' } }, ['slug']) },
);

/** Records that nothing distinguishes. */
export const withoutIds = document(
  {
    '/notes': {
      get: operation('notes.list', { shows: object({ count: integer, notes: array(ref('Note')) }) }),
      post: operation('notes.create', { shows: ref('Note'), body: ref('Note') }),
    },
    '/notes/{position}': {
      get: operation('notes.get', { shows: ref('Note'), path: { position: integer } }),
      delete: operation('notes.delete', { shows: ref('Note'), path: { position: integer } }),
    },
  },
  { Note: object({ text, serial: text }, ['text']) },
);
