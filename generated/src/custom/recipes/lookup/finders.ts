import type { Pipeline, PipelineStage } from '../../../v2/index.js';
import type { CachedList } from './cached-list.js';
import type { FindOptions, FindStageOptions } from './lookup-options.js';
import { pick, type Named, type TextsOf } from './pick.js';

/** How the records of a list are called. */
export interface Naming<Item> {
  /** `product`. */
  readonly noun: string;
  readonly texts: TextsOf<Item>;
  /** Member of the option `texts` that replaces these strings, where Heffl does not document the members. */
  readonly option?: string;
}

/** Finds a record of a list by name. */
export type Finder<Item, Options = FindOptions> = (name: string, options?: Options) => Promise<Item>;

/** The name of a record. */
export function byName({ name }: { readonly name?: unknown }): readonly unknown[] {
  return [name];
}

/** Finds in a whole list. */
export function finder<Item extends Named>(list: CachedList<Item>, naming: Naming<Item>): Finder<Item> {
  return async (name, { signal } = {}) => pick(name, { ...naming, items: await list.items(signal) });
}

/** Finds in a list, or among its records of a type. */
export function typeFinder<Item extends Named & { readonly type?: unknown }>(
  list: CachedList<Item>,
  naming: Naming<Item>,
): Finder<Item, FindOptions & { readonly type?: string | undefined }> {
  return async (name, { signal, type } = {}) => {
    const items = await list.items(signal);
    if (type === undefined) return pick(name, { ...naming, items });
    return pick(name, { ...naming, items: items.filter((item) => item.type === type), where: ` of type ${type}` });
  };
}

/** Finds among the stages of all deal pipelines, or of one. */
export function stageFinder(list: CachedList<Pipeline>): Finder<PipelineStage, FindStageOptions> {
  return async (name, { signal, pipeline: given } = {}) => {
    const pipelines = await list.items(signal);
    const only =
      given === undefined
        ? undefined
        : pick(given, { noun: 'pipeline', items: pipelines, texts: ({ id, name: own }) => [own, id] });
    const stages = (only ? [only] : pipelines).flatMap((pipeline) =>
      pipeline.stages.map((stage) => ({ id: stage.id, stage, pipeline })),
    );
    const where = only ? ` of the pipeline "${only.name}"` : '';
    return pick(name, {
      noun: 'stage',
      items: stages,
      texts: ({ stage }) => [stage.name],
      // Pipelines often have stages of the same names.
      shown: ({ id, stage, pipeline }) => `"${stage.name}" of the pipeline "${pipeline.name}" (${id})`,
      where,
    }).stage;
  };
}
