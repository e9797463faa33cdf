import type { CostFigures } from './cost.js';
import type { ImportRow } from './import.js';
import type { LimitFigures } from './limit.js';
import type { MemoryRow } from './memory.js';
import type { SharedFigures } from './shared.js';
import type { PartSize } from '../../../support/size-parts.js';
import type { SizeRow } from './size.js';
import type { Machine } from '../../support/machine.js';

/** All figures of one run. `results/client.json` holds them. */
export interface Figures {
  readonly machine: Machine & {
    /** Versions of the other clients. */
    readonly versions: Readonly<Record<string, string>>;
  };
  /** Time of measuring sizes and the case through Redis, if later than the others. */
  readonly steady?: Pick<Machine, 'date' | 'load'>;
  /** False for a short run. */
  readonly isFull: boolean;
  readonly seconds: number;
  readonly limit: readonly LimitFigures[];
  readonly shared?: SharedFigures;
  readonly cost: readonly CostFigures[];
  readonly size: readonly SizeRow[];
  /** Parts of the whole client. */
  readonly parts: readonly PartSize[];
  readonly memory: readonly MemoryRow[];
  readonly import: readonly ImportRow[];
}
