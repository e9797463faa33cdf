import type { ParameterObject } from '../../../generator/document/document.js';
import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';
import type { Operation } from '../../../generator/model/model.js';
import { describeDocument, operationOf } from '../embedded/description.js';
import type { Call } from '../support/call.js';
import { pathParameters } from '../support/calls-of.js';
import type { Contract } from '../support/contract.js';
import { faultyValues, type FaultyValue } from './faulty-values.js';
import { schemaOf } from './trial.js';

/** A call with one thing wrong in its arguments. */
export interface FaultyCall extends Omit<FaultyValue, 'value'> {
  readonly call: Call;
}

/** Every fault that the arguments of a valid call can be given, one in each. */
export function faultyCalls({ document }: Contract, operation: Operation, call: Call): FaultyCall[] {
  const { body, parameters, ...described } = operationOf(describeDocument(document), operation.id);
  const inPath = pathParameters({ ...described, body, parameters });
  const inQuery = parameters.filter(({ in: place }) => place === 'query');
  const ofBody = body ? faultyValues(document, body.content?.[JSON_MEDIA_TYPE]?.schema ?? {}, call.body) : [];
  return [
    ...ofBody.map(({ value, fault, isTyped }) => ({ fault: `body ${fault}`, isTyped, call: { ...call, body: value } })),
    ...inPath.flatMap((parameter, index) =>
      inPlace(document, parameter, call.path[index]).map(({ value, fault, isTyped }) => ({
        fault: `path ${parameter.name}: ${fault}`,
        isTyped,
        call: { ...call, path: call.path.with(index, value) },
      })),
    ),
    ...inQuery.flatMap((parameter) =>
      inPlace(document, parameter, call.query?.[parameter.name]).map(({ value, fault, isTyped }) => ({
        fault: `query ${parameter.name}: ${fault}`,
        isTyped,
        call: { ...call, query: { ...call.query, [parameter.name]: value } },
      })),
    ),
    ...(operation.query
      ? [
          {
            fault: 'query: an unknown parameter',
            isTyped: true,
            call: { ...call, query: { ...call.query, unknownParameter: 'x' } },
          },
        ]
      : []),
  ];
}

/** True if the client itself rejects a fault: a wrong id, or an impossible number of items in a page. */
export function isRejectedByClient(wrong: FaultyCall, { response }: Operation): boolean {
  if (isWrongId(wrong)) return true;
  if (response.kind !== 'page') return false;
  const start = `query ${response.scheme.sizeParameter}: the whole: `;
  return ['too small a number', 'too great a number', 'a fraction'].some((fault) => wrong.fault === `${start}${fault}`);
}

/** True for an id of the wrong kind in a path, or as a parameter of a query. */
export function isWrongId({ fault }: FaultyCall): boolean {
  return (
    /^(path|query) [^:]+: the whole: an unknown prefix/.test(fault) ||
    (fault.startsWith('path') && fault.includes('an unknown prefix'))
  );
}

/**
 * A value that is not JSON becomes text in a URL, so wrong types are faults only if the schema cannot read their text. Null
 * leaves a parameter out.
 */
function inPlace(document: Contract['document'], parameter: ParameterObject, value: unknown): FaultyValue[] {
  const faults = faultyValues(document, schemaOf(parameter), value).filter(
    ({ fault }) => !fault.startsWith('the whole: null'),
  );
  if (parameter.content) return faults;
  return faults.filter(
    ({ fault }) => !fault.includes('in place of string') && !/: (array|object) in place/.test(fault),
  );
}
