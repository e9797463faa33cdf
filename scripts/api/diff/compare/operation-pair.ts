import type { OpenApiDocument, OperationEntry } from '../../../../generator/document/document.js';
import type { Operation } from '../../../../generator/model/model.js';
import type { Change } from '../change/change.js';

/** One operation at both times. */
export interface OperationPair {
  readonly id: string;
  readonly before: { readonly document: OpenApiDocument; readonly entry: OperationEntry; readonly model: Operation };
  readonly after: { readonly document: OpenApiDocument; readonly entry: OperationEntry; readonly model: Operation };
}

/** What a rule of one operation says; the rest is added here. */
export type Said = Omit<Change, 'api' | 'resource' | 'subject' | 'operationId' | 'judge'>;
