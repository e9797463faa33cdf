import type { OpenApiDocument } from '../../../../generator/document/document.js';
import type { OperationReading } from '../../../../generator/document/operation-reading.js';
import type { Operation } from '../../../../generator/model/model.js';
import type { Change } from '../change/change.js';

/** One operation in both versions. */
export interface OperationPair {
  readonly id: string;
  readonly before: OperationSide;
  readonly after: OperationSide;
}

/** An operation at one time. */
export interface OperationSide {
  readonly document: OpenApiDocument;
  readonly reading: OperationReading;
  readonly model: Operation;
}

/** Finding of a rule about one operation; the rest is added here. */
export type Said = Omit<Change, 'api' | 'resource' | 'subject' | 'operationId' | 'judge'>;
