import type { Files } from '../../support/project.js';
import { SETTINGS, settingsText } from './settings.js';

/** A small description without a fault, in several files: a list, a get and a create. */
export const smallApi: Files = {
  [SETTINGS]: settingsText({ v2: { entryPoint: '.' } }),
  'openapi/v2/openapi.yaml': `openapi: 3.1.0
info:
  title: Sales API
  version: 1.0.0
servers:
  - url: https://api.example.com/v2
security:
  - apiKey: []
x-error-envelope:
  code: error.code
  message: error.message
x-rate-limit:
  limit: 60
  windowSeconds: 60
  scope: API key
x-pagination-schemes:
  cursor:
    items: data
    nextCursor: meta.nextCursor
    hasMore: meta.hasMore
    cursorParameter: cursor
    sizeParameter: pageSize
tags:
  - name: deals
    x-singular: Deal
    description: Sales opportunities.
paths:
  /deals:
    $ref: paths/deals.yaml#/~1deals
  /deals/{id}:
    $ref: paths/deals.yaml#/~1deals~1{id}
components:
  securitySchemes:
    apiKey:
      type: apiKey
      in: header
      name: x-api-key
`,
  'openapi/v2/paths/deals.yaml': `/deals:
  get:
    operationId: deals.list
    tags: [deals]
    summary: List deals
    x-provenance:
      level: seed
      page: https://docs.example.com/deals
    x-pagination: cursor
    parameters:
      - name: cursor
        in: query
        schema:
          type: string
      - name: pageSize
        in: query
        schema:
          type: integer
          maximum: 100
    responses:
      '200':
        description: A page of deals.
        content:
          application/json:
            schema:
              $ref: ../schemas/deals.yaml#/DealList
  post:
    operationId: deals.create
    tags: [deals]
    summary: Create a deal
    x-provenance:
      level: documented
      page: https://docs.example.com/deals
    requestBody:
      required: true
      content:
        application/json:
          schema:
            $ref: ../schemas/deals.yaml#/DealCreateParams
    responses:
      '200':
        description: The new deal.
        content:
          application/json:
            schema:
              $ref: ../schemas/deals.yaml#/Deal
/deals/{id}:
  get:
    operationId: deals.get
    tags: [deals]
    summary: Get a deal
    x-provenance:
      level: listed
      page: https://docs.example.com/overview
    parameters:
      - name: id
        in: path
        required: true
        schema:
          $ref: ../schemas/deals.yaml#/DealId
    responses:
      '200':
        description: The deal.
        content:
          application/json:
            schema:
              $ref: ../schemas/deals.yaml#/Deal
`,
  'openapi/v2/schemas/deals.yaml': `DealId:
  type: string
  pattern: ^dl_
Deal:
  type: object
  required: [id, title]
  properties:
    id:
      $ref: '#/DealId'
    title:
      type: string
DealCreateParams:
  type: object
  required: [title]
  properties:
    title:
      type: string
DealList:
  type: object
  required: [data, meta]
  properties:
    data:
      type: array
      items:
        $ref: '#/Deal'
    meta:
      type: object
      properties:
        nextCursor:
          type: string
        hasMore:
          type: boolean
`,
};

/** Replacement of a string in one of the files. */
export interface Change {
  readonly file: string;
  /** Text that is there exactly once. */
  readonly find: string;
  readonly replace: string;
}

/** The small description with some texts replaced. */
export function changed(files: Files, changes: readonly Change[]): Files {
  const result: Record<string, string> = { ...files };
  for (const { file, find, replace } of changes) {
    const text = result[file] ?? '';
    if (text.split(find).length !== 2) throw new Error(`"${find}" is not exactly once in ${file}`);
    result[file] = text.replace(find, () => replace);
  }
  return result;
}

/** The small description twice, as the APIs v1 and v2 of one package. */
export function twoApis(): Files {
  const v1 = Object.entries(smallApi).filter(([name]) => name.startsWith('openapi/v2/'));
  const files = { ...smallApi, ...Object.fromEntries(v1.map(([name, text]) => [name.replace('/v2/', '/v1/'), text])) };
  const settings = settingsText({ v2: { entryPoint: '.' }, v1: { className: 'SalesV1' } });
  return { ...files, [SETTINGS]: settings };
}

/** `file:line` of the first line that holds a string. */
export function placeOf(files: Files, file: string, text: string): string {
  const index = (files[file] ?? '').split('\n').findIndex((line) => line.includes(text));
  if (index === -1) throw new Error(`"${text}" is not in ${file}`);
  return `${file}:${index + 1}`;
}
