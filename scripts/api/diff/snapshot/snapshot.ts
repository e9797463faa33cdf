import type { Generated } from '../../../../generator/generate.js';
import type { LoadedDocument } from '../../../../generator/load/load-document.js';
import type { ApiModel } from '../../../../generator/model/model.js';
import type { ApiPlan } from '../../../../generator/plan/plan.js';

/** The descriptions at one time, and today's generator's output for them. */
export interface Snapshot {
  /** Folder that holds `openapi/`. */
  readonly root: string;
  readonly documents: readonly LoadedDocument[];
  readonly generated: Generated;
}

/** One API at one time. */
export interface ApiSnapshot {
  readonly loaded: LoadedDocument;
  readonly model: ApiModel;
  readonly plan: ApiPlan;
}

/** An API before and after. */
export interface ApiPair {
  readonly key: string;
  readonly before: ApiSnapshot;
  readonly after: ApiSnapshot;
}

/** The API of that key, or `undefined` if there was none at that time. */
export function apiOf({ documents, generated }: Snapshot, key: string): ApiSnapshot | undefined {
  const loaded = documents.find((document) => document.key === key);
  const model = generated.models.find((candidate) => candidate.key === key);
  const plan = generated.plans.find(({ settings }) => settings.key === key);
  return loaded && model && plan && { loaded, model, plan };
}
