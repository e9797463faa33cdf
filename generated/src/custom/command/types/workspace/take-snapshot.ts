import { UsageError } from '../../../../command/command.js';
import type { Surroundings } from '../../../../command/surroundings.js';
import { connectClient } from './connect.js';
import type { Entity } from '../definition/definition.js';
import { Progress } from './progress.js';
import { WorkspaceReader } from './read-workspace.js';
import { loadSnapshot } from './saved-snapshot.js';
import type { Snapshot } from './snapshot.js';

/** Reads entities from the API, or from a saved file; of a file, the entities that it contains. */
export async function takeSnapshot(
  surroundings: Surroundings,
  asked: readonly Entity[],
  from: string | undefined,
): Promise<Snapshot> {
  if (from !== undefined) return narrow(await loadSnapshot(surroundings.folder, from), asked, from);
  const progress = new Progress(surroundings);
  const heffl = connectClient(surroundings, progress);
  try {
    return await new WorkspaceReader(heffl, progress).read(asked);
  } finally {
    progress.end();
  }
}

function narrow({ version, entities, responses, gaps }: Snapshot, asked: readonly Entity[], from: string): Snapshot {
  const left = entities.filter((entity) => asked.includes(entity));
  if (left.length === 0) throw new UsageError(`${from} has nothing of ${asked.join(', ')}.`);
  const isLeft = ({ entity }: { readonly entity: Entity }) => left.includes(entity);
  return { version, entities: left, responses: responses.filter(isLeft), gaps: gaps.filter(isLeft) };
}
