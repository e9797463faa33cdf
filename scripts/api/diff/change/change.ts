/** Name of a change everywhere: in the rules, in the reports, in the rehearsal. This file imports nothing. */

/** Whose code a change breaks. `callers` pass values to the client, `readers` read its results. */
export type Audience = 'callers' | 'readers' | 'nobody';

/** Version bumps that changes demand, worst last. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const;

export type Bump = (typeof bumps)[number];

/**
 * Source of a change: our rules over both descriptions, `redocly diff`, the compiler over both outputs, or the API report of
 * the published declarations.
 */
export type Judge = 'rules' | 'redocly' | 'types' | 'report';

/** One difference, in the words of the client. */
export interface Change {
  /** Key of the API: `v2`. */
  readonly api: string;
  /** `deals`, nested `pipelines.stages`; empty for changes of the whole client. */
  readonly resource: string;
  /** Code that an integrator writes: `heffl.deals.update`; a type, or `client` where neither fits. */
  readonly subject: string;
  /** `deals.update`; absent for several operations. */
  readonly operationId?: string | undefined;
  /** Place in the call: `response`. Two changes with the same rule, place and path of one resource are printed as one. */
  readonly place: Place;
  /** Dotted path there: `products[].price`; empty for the whole. */
  readonly path: string;
  /** Name of the rule that found it: `null-rejected`. */
  readonly rule: string;
  /** A sentence without its subject: "`stageId` may no longer be null". */
  readonly message: string;
  readonly audience: Audience;
  readonly bump: Bump;
  /** Nobody's code changes, but copies of the package made before stop working once the API has changed. */
  readonly needsUpgrade?: boolean | undefined;
  /** Source that found it. */
  readonly judge: Judge;
  /** Reason why this judge prevailed over another, or the finding of another. */
  readonly note?: string | undefined;
}

export type Place = 'method' | 'arguments' | 'query' | 'body' | 'response' | 'error' | 'event' | 'type' | 'settings';

/** The stricter of all. */
export function strictest(given: readonly Bump[]): Bump {
  return bumps[Math.max(0, ...given.map((bump) => bumps.indexOf(bump)))] ?? 'none';
}

/** True if `bump` covers the demand. */
export function covers(bump: Bump, demanded: Bump): boolean {
  return bumps.indexOf(bump) >= bumps.indexOf(demanded);
}
