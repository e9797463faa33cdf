import { pathToFileURL } from 'node:url';
import type { LoadedDocument } from '../../../../generator/load/load-document.js';
import { createEmbeddedApi, type RecordedRequest } from '../../../contract/embedded/embedded-api.js';
import { describeDocument, operationOf } from '../../../contract/embedded/description.js';
import { JSON_MEDIA_TYPE } from '../../../../generator/model/media-type.js';

interface Program {
  readonly make: (options: object) => unknown;
  readonly run: (client: unknown, options: object, check: (condition: boolean, what: string) => void) => Promise<void>;
}

let count = 0;

/**
 * Runs a built program against the embedded API of a description. Gives what it ended with; `undefined` for a good end.
 * Each run has a key of its own, so that no run waits for the rate limit of another.
 */
export async function runProgram(
  file: string,
  documents: readonly LoadedDocument[],
  respondWith: { readonly status: number } | undefined,
): Promise<string | undefined> {
  const { make, run } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Program;
  const api = createEmbeddedApi(documents, respondWith ? { respondWith } : {});
  const apiKey = `heffl_user_rehearsal_${(count += 1)}`;
  const saved = process.env['HEFFL_API_KEY'];
  process.env['HEFFL_API_KEY'] = apiKey;
  const options = { apiKey, fetch: checked(api.fetch, api.requests, documents), retries: 0 };
  try {
    await run(make(options), options, check);
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  } finally {
    if (saved === undefined) delete process.env['HEFFL_API_KEY'];
    else process.env['HEFFL_API_KEY'] = saved;
  }
}

function check(condition: boolean, what: string): void {
  if (!condition) throw new Error(`not as before: ${what}`);
}

type Fetch = ReturnType<typeof createEmbeddedApi>['fetch'];

/** A response that its own description forbids is a mistake of the rehearsal, not a change of the API. */
function checked(fetch: Fetch, requests: readonly RecordedRequest[], documents: readonly LoadedDocument[]): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const operationId = requests.at(-1)?.operationId;
    if (!response.ok || operationId === undefined || response.status === 204) return response;
    for (const { document } of documents) {
      const description = describeDocument(document);
      const operation = operationOf(description, operationId);
      const schema = operation.responses[response.status]?.content?.[JSON_MEDIA_TYPE]?.schema ?? {};
      const issues = description.validators.check(schema, await response.clone().json());
      if (issues.length > 0) {
        throw new Error(`The edited example of ${operationId} is not valid: ${JSON.stringify(issues)}`);
      }
    }
    return response;
  };
}
