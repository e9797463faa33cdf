import type { OpenApiDocument } from '../../document/document.js';
import type { OperationReading } from '../../document/operation-reading.js';
import type { ChosenBody } from '../plan.js';
import type { PlannedStream, SuccessPlan } from '../success-plan.js';
import { planBody } from './plan-body.js';
import { planStream } from './plan-stream.js';
import { planSuccess } from './plan-success.js';

/** Bodies of the request and of the responses of an operation. */
export interface PlannedBodies {
  /** The reason if it cannot be sent. */
  readonly body: ChosenBody | string | undefined;
  readonly success: SuccessPlan | undefined;
  /** The stream that the responses describe, although the method may not return it. */
  readonly stream: PlannedStream | undefined;
}

/** Plans what an operation sends and what it responds with. */
export function planBodies(document: OpenApiDocument, reading: OperationReading): PlannedBodies {
  const body = carriesNone(reading) ? withoutBody(reading) : planBody(document, reading.body);
  return {
    body,
    success: planSuccess(document, reading),
    stream: planStream(document, reading, body),
  };
}

/** True for a described body that is never sent: `fetch` rejects a GET or HEAD with one. */
export function carriesNone({ method, body }: OperationReading): boolean {
  return body !== undefined && /^(?:get|head)$/i.test(method);
}

function withoutBody({ method, body }: OperationReading): string | undefined {
  return body?.isRequired ? `its ${method.toUpperCase()} has a body` : undefined;
}
