import type { Connection } from '../runtime/index.js';
import { Pets } from '../v1/index.js';

/**
 * Name of a pet.
 *
 * @param connection Connection of the client.
 * @param id Id of the pet.
 */
export async function nameOf(connection: Connection, id: string): Promise<string> {
  return (await new Pets(connection).get(id)).name;
}
