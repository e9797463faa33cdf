import path from 'node:path';
import { entities, type Entity, type Gap } from '../definition/definition.js';
import { jsonFault } from './json-fault.js';
import { shapeOf } from '../definition/shape.js';
import type { DefinitionsResponse, Snapshot } from './snapshot.js';
import { readIfThere } from '../file/write-file.js';

const mark = 'https://docs.heffl.com/api-v2/custom-fields';

/** The text of a saved snapshot. */
export function printSnapshot({ version, entities: asked, responses, gaps }: Snapshot): string {
  return `${JSON.stringify({ source: mark, version, entities: asked, responses, gaps }, undefined, 2)}\n`;
}

/** True if a string is a saved snapshot. */
export function isSnapshotText(text: string): boolean {
  return text.slice(0, 200).includes(`"source": "${mark}"`);
}

/**
 * Reads a file that `--json` saved.
 *
 * @throws an error that names the file, the place and the expected value
 */
export async function loadSnapshot(folder: string, name: string): Promise<Snapshot> {
  const text = await readIfThere(path.resolve(folder, name), name);
  if (text === undefined) throw new Error(`${name} does not exist. \`npx heffl types pull --json ${name}\` writes it.`);
  return checkSnapshot(parse(text.replace(/^\ufeff/, ''), name), name);
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { line, column, what } = jsonFault(text);
    throw new Error(`${name}:${line}:${column}: ${what}`, { cause: error });
  }
}

function checkSnapshot(raw: unknown, name: string): Snapshot {
  const invalid = (fault: string) => new Error(`${name}: ${fault} \`heffl types pull --json\` writes such a file.`);
  const { version, entities: asked, responses, gaps = [] } = (raw ?? {}) as Readonly<Record<string, unknown>>;
  if (version !== 1) throw invalid(`\`version\` must be 1, and is ${JSON.stringify(version) ?? 'missing'}.`);
  if (!Array.isArray(responses)) throw invalid(`\`responses\` must be a list, and is ${shapeOf(responses)}.`);
  if (!Array.isArray(gaps)) throw invalid(`\`gaps\` must be a list, and is ${shapeOf(gaps)}.`);
  if (!Array.isArray(asked)) throw invalid(`\`entities\` must be a list, and is ${shapeOf(asked)}.`);
  const faults = [
    ...asked.flatMap((entity, index) => partFaults({ entity }, `entities[${index}]`, false)),
    ...responses.flatMap((response, index) => partFaults(response, `responses[${index}]`, true)),
    ...gaps.flatMap((gap, index) => partFaults(gap, `gaps[${index}]`, false)),
  ];
  if (faults.length > 0) throw invalid(faults.join(' '));
  return { version, entities: asked as Entity[], responses: responses as DefinitionsResponse[], gaps: gaps as Gap[] };
}

function partFaults(raw: unknown, place: string, hasDefinitions: boolean): string[] {
  const { entity, scope, definitions } = (raw ?? {}) as Readonly<Record<string, unknown>>;
  const isEntity = entities.some((known) => known === entity);
  const isScope = scope === undefined || typeof (scope as { id?: unknown } | null)?.id === 'string';
  return [
    isEntity ? '' : `The entity of \`${place}\` must be one of ${entities.join(', ')}.`,
    isScope ? '' : `\`${place}.scope\` must have an \`id\`.`,
    !hasDefinitions || Array.isArray(definitions) ? '' : `\`${place}.definitions\` must be a list.`,
  ].filter((fault) => fault !== '');
}
