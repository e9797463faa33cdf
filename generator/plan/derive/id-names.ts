import type { OperationReading } from '../../document/operation-reading.js';
import { isOperationId } from '../names/names.js';
import type { Candidate } from './words/candidate.js';
import { identifierOf } from './words/identifiers.js';

/** Share of operationIds that must be names for them to be used. */
const MOST = 0.9;

/** `pets.list`, `pets/list-all` */
const NAMED = /^[A-Za-z]\w*(?:-\w+)*(?:[./][A-Za-z]\w*(?:-\w+)*){1,3}$/;

/** Names that the document's operationIds are, if at least 90 % of them are names such as `pets.list` or `pets/list-all`. */
export function namesFromIds(readings: readonly OperationReading[]): Candidate[] {
  const named = readings.filter(({ node: { operationId } }) => isName(operationId));
  const ids = readings.filter(({ node: { operationId } }) => operationId !== undefined);
  return named.length === 0 || named.length < ids.length * MOST ? [] : named.map(candidateOf);
}

function isName(operationId: string | undefined): boolean {
  return operationId !== undefined && (isOperationId(operationId) || NAMED.test(operationId));
}

function candidateOf(reading: OperationReading): Candidate {
  const id = reading.node.operationId ?? '';
  const parts = isOperationId(id) ? id.split('.') : id.split(/[./]/).map(identifierOf);
  return {
    reading,
    resource: parts.slice(0, -1),
    verb: parts.at(-1) ?? '',
    noun: '',
    spareNoun: '',
    by: '',
    isAction: false,
    isBelowItem: false,
    isDotted: true,
    version: undefined,
    source: 1,
  };
}
