import { describe, expect, test } from 'vitest';
import {
  ApiError,
  BadRequestError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  ServerError,
  TooManyRequestsError,
  UnauthorizedError,
} from '../../generated/src/v2/index.js';
import type { Operation } from '../../generator/model/model.js';
import { createEmbeddedApi } from './embedded/embedded-api.js';
import { describeDocument, operationOf } from './embedded/description.js';
import { valueAt } from './embedded/dotted-path.js';
import { responseExamples } from './embedded/examples.js';
import { invoke } from './support/call.js';
import { callsOf } from './support/calls-of.js';
import { loadContracts, type Contract } from './support/contract.js';

const classes: Readonly<Record<string, typeof ApiError>> = {
  400: BadRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  429: TooManyRequestsError,
  500: ServerError,
};

const contracts = await loadContracts();

describe.each(contracts)('an error of API $key', (contract) => {
  test.each(contract.operations.flatMap((operation) => failuresOf(contract, operation)))(
    '$operation.id, $status ($exampleName)',
    async ({ operation, status, exampleName, body }) => {
      const ErrorClass = classes[status];
      if (!ErrorClass) throw new Error(`No class is named here for status ${status}`);
      for (const error of await failuresMet(contract, operation, { status, exampleName })) {
        expect(error).toBeInstanceOf(ApiError);
        expect((error as ApiError).constructor).toBe(ErrorClass);
        expect(error).toMatchObject({
          status,
          operationId: operation.id,
          method: operation.httpMethod,
          route: operation.route,
          ...envelopeOf(contract, body).fields,
        });
        expect((error as ApiError).body).toEqual(body);
        expect((error as ApiError).headers.get('content-type')).toContain('application/json');
        for (const text of envelopeOf(contract, body).texts) expect((error as ApiError).message).toContain(text);
      }
    },
  );
});

interface Failure {
  readonly operation: Operation;
  readonly status: number;
  readonly exampleName: string;
  readonly body: unknown;
}

/** Every example of every error that is documented for an operation. */
function failuresOf({ document }: Contract, operation: Operation): Failure[] {
  const { responses } = operationOf(describeDocument(document), operation.id);
  const statuses = Object.keys(responses).filter((status) => Number(status) >= 400);
  if (statuses.length === 0) throw new Error(`${operation.id} documents no errors`);
  return statuses.flatMap((status) => {
    const examples = responseExamples(responses[status]);
    if (examples.length === 0) throw new Error(`${operation.id} has no example of status ${status}`);
    return examples.map(({ name, value }) => ({ operation, status: Number(status), exampleName: name, body: value }));
  });
}

/** Errors that the client throws for a response: of an awaited call, and of an iteration for a list. */
async function failuresMet(
  contract: Contract,
  operation: Operation,
  respondWith: { status: number; exampleName: string },
): Promise<unknown[]> {
  const api = createEmbeddedApi([contract], { respondWith });
  const client = contract.connect({ apiKey: 'heffl_user_contract', fetch: api.fetch });
  const [call] = callsOf(contract.document, operation.id);
  if (!call) throw new Error(`${operation.id} has no call`);
  const ways = [thrownBy(async () => invoke(client, operation, call))];
  if (operation.response.kind === 'page') {
    ways.push(thrownBy(() => drain(invoke(client, operation, call) as AsyncIterable<unknown>)));
  }
  const errors = await Promise.all(ways);
  expect(api.requests.map(({ status, issues }) => ({ status, issues }))).toEqual(
    ways.map(() => ({ status: respondWith.status, issues: [] })),
  );
  return errors;
}

async function thrownBy(run: () => Promise<unknown>): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
}

async function drain(iterable: AsyncIterable<unknown>): Promise<void> {
  for await (const item of iterable) expect.unreachable(`A failing list gave ${String(item)}`);
}

/** The parts of an error body by the envelope that the description declares. */
function envelopeOf({ document }: Contract, body: unknown): { fields: object; texts: string[] } {
  const envelope = document['x-error-envelope'] as { code: string; message: string; issues?: string };
  const issues = envelope.issues === undefined ? [] : ((valueAt(body, envelope.issues) ?? []) as { message: string }[]);
  const code = valueAt(body, envelope.code) as string;
  const message = valueAt(body, envelope.message) as string;
  return { fields: { code, issues }, texts: [code, message, ...issues.map((issue) => issue.message)] };
}
