import { httpMethods, resolve, type OpenApiDocument, type PathItemObject } from '../../document/document.js';
import { jsonMedia } from '../../document/media.js';
import { operationsIn, successes, type OperationReading } from '../../document/operation-reading.js';
import type { ServerOptions } from '../../model/client-options.js';
import type { LeftOut } from '../../model/docs.js';
import { carriesNone } from '../bodies/plan-bodies.js';
import type { OperationPlan } from '../plan.js';

/** Things of a document that the package does not carry, with their numbers: what a user may look for in vain. */
export function planLeftOut(
  document: OpenApiDocument,
  operations: readonly OperationPlan[],
  chosen: ServerOptions | undefined,
): LeftOut[] {
  const kept = operations.filter(({ omission }) => omission === undefined);
  const sum = (count: (reading: OperationReading) => number) =>
    kept.reduce((total, { reading }) => total + count(reading), 0);
  const unsent = kept.flatMap(({ leftOut }) => leftOut);
  const servers = document.servers ?? [];
  const found: LeftOut[] = [
    { what: 'operations, which get no method', count: operations.length - kept.length },
    { what: 'optional header parameters', count: unsent.filter((one) => one.in === 'header').length },
    { what: 'optional cookies', count: unsent.filter((one) => one.in === 'cookie').length },
    {
      what: 'optional bodies of GET and HEAD, which `fetch` does not send',
      count: sum((one) => (carriesNone(one) ? 1 : 0)),
    },
    { what: 'request bodies in further media types', count: sum(otherBodies) },
    { what: 'responses in further media types', count: sum(otherResponses) },
    {
      what: 'callbacks',
      count: sum(({ node }) => Object.keys((node as { callbacks?: object }).callbacks ?? {}).length),
    },
    { what: 'servers besides the first', count: Math.max(0, servers.length - (chosen?.environments.length ?? 1)) },
    {
      what: 'variables of the server, which have their defaults',
      count: chosen ? 0 : Object.keys(servers[0]?.variables ?? {}).length,
    },
    {
      what: 'requests that the client cannot send (TRACE, and methods that `fetch` rejects or changes)',
      count: otherMethods(document),
    },
  ];
  return found.filter(({ count }) => count > 0);
}

function otherBodies(reading: OperationReading): number {
  return carriesNone(reading) ? 0 : Math.max(0, Object.keys(reading.body?.content ?? {}).length - 1);
}

function otherResponses(reading: OperationReading): number {
  return successes(reading).filter(({ content }) => jsonMedia(content) && Object.keys(content ?? {}).length > 1).length;
}

function otherMethods(document: OpenApiDocument): number {
  const items = Object.values(document.paths ?? {}).map((node) => resolve<PathItemObject>(document, node));
  return items.reduce((total, item) => {
    const { additionalOperations = {} } = item;
    const all = [...httpMethods.filter((key) => key in item), ...Object.keys(additionalOperations)];
    return total + ('trace' in item ? 1 : 0) + all.length - operationsIn(item).length;
  }, 0);
}
