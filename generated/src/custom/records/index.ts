import type { Connection } from '../../runtime/index.js';
import { Records } from './records.js';

/**
 * Records of a custom object of your workspace, by its resource path. They have the pace, pages and errors of all others.
 *
 * Provenance: inferred (https://docs.heffl.com/api-v2/introduction). The overview says that records of custom objects are
 * "exposed at resource paths", as those of system objects are. No page shows one: which paths and members there are is
 * unknown, and a verb may be missing.
 *
 * @param connection Connection of the client.
 * @param path Resource path of the object: `/my-objects`.
 * @throws {ArgumentError} the path is not one segment
 */
export function records(connection: Connection, path: string): Records {
  return new Records(connection, path);
}
