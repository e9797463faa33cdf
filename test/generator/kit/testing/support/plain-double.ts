import { createPlainDouble, type TestOptions } from '../../../../../generated/src/testing/create-plain-double.js';
import { asStream } from '../../../../../generated/src/testing/http/stream-response.js';
import { manualClock } from '../../../../../generated/src/testing/world/clock.js';
import type { ApiSchemas } from '../../../../../generated/src/validate/api-schemas.js';
import { buildFacts } from '../../../../../generator/build/build-facts.js';
import { buildSchemas } from '../../../../../generator/build/build-schemas.js';
import type { OpenApiDocument } from '../../../../../generator/document/document.js';
import { loadedOf, planOf } from '../../../support/settings.js';

/** A response as tests compare it. */
export interface Received {
  readonly status: number;
  readonly body: unknown;
}

/** The double of a document without a behaviour, with requests to it. */
export function plainDouble(document: OpenApiDocument, options: TestOptions = {}) {
  const plan = planOf(loadedOf(document, { key: 'shop' }));
  const { responses, requests } = buildSchemas(plan);
  const schemas: ApiSchemas = { ...responses, ...requests, named: { ...responses.named, ...requests.named } };
  const api = createPlainDouble(
    { facts: buildFacts(plan), schemas, streams: asStream },
    { clock: manualClock(), ...options },
  );
  const ask = async (request: string, body?: unknown, headers: Record<string, string> = {}): Promise<Received> => {
    const [, method = '', path = ''] = /^(\S+) (.*)$/.exec(request) ?? [];
    const response = await api.fetch(`https://api.example.com/v1${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  return { api, ask };
}
