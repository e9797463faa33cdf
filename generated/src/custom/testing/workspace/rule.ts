import type { Change as AnyChange, Rule as AnyRule } from '../../../testing/world/rule.js';
import type { World } from './world.js';

export { isChanged } from '../../../testing/world/rule.js';

/** A change of a record of Heffl. */
export type Change = AnyChange<World>;

/** A rule of Heffl. */
export type Rule = AnyRule<World>;
