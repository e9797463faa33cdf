import type { OperationReading } from '../../document/operation-reading.js';
import { DEVICE_NAMES, isReservedMember } from '../names/names.js';

/** Members of one class: a method or a nested resource each. */
interface Members {
  readonly methods: Map<string, OperationReading>;
  /** Spelling of each nested resource, by its name in lower case. */
  readonly resources: Map<string, string>;
}

/** Names that are taken, and by what. */
export class NameTable {
  readonly #members = new Map<string, Members>();

  /** Takes a name as it is. */
  addMethod(resource: readonly string[], methodName: string, reading: OperationReading): void {
    this.#membersOf(resource).methods.set(methodName, reading);
  }

  /** Takes a resource and those that lead to it as they are. */
  addResource(resource: readonly string[]): void {
    resource.forEach((segment, depth) => {
      const { resources } = this.#membersOf(resource.slice(0, depth));
      if (!resources.has(segment.toLowerCase())) resources.set(segment.toLowerCase(), segment);
    });
  }

  /**
   * Takes a resource under a name that may be one. Names that differ only in case are one resource, since files on some
   * disks are too.
   */
  settleResource(wanted: readonly string[]): string[] {
    const settled: string[] = [];
    for (const segment of wanted) {
      settled.push(this.#settleSegment(settled, segment));
      this.addResource(settled);
    }
    return settled;
  }

  /** The operation that has a method's name; `undefined` if none has. */
  holderOf(resource: readonly string[], methodName: string): OperationReading | undefined {
    return this.#membersOf(resource).methods.get(methodName);
  }

  /** True if a method of this name can be added. */
  isFree(resource: readonly string[], methodName: string): boolean {
    const { methods, resources } = this.#membersOf(resource);
    if (isReservedName(methodName, resource.length) || methods.has(methodName)) return false;
    return resources.get(methodName.toLowerCase()) !== methodName;
  }

  #settleSegment(parent: readonly string[], segment: string): string {
    const { methods, resources } = this.#membersOf(parent);
    for (const name of withSuffixes([segment, `${segment}Resource`])) {
      const spelling = resources.get(name.toLowerCase()) ?? name;
      const isDevice = parent.length === 0 && DEVICE_NAMES.includes(spelling.toLowerCase());
      if (!isDevice && !methods.has(spelling) && !isReservedName(spelling, parent.length)) return spelling;
    }
    return segment;
  }

  #membersOf(resource: readonly string[]): Members {
    const key = resource.join('.');
    const members = this.#members.get(key) ?? { methods: new Map(), resources: new Map() };
    this.#members.set(key, members);
    return members;
  }
}

/** The names, then the last of them with 2, 3 and so on. */
export function* withSuffixes(names: readonly string[]): Generator<string> {
  yield* names;
  for (let number = 2; ; number += 1) yield `${names.at(-1) ?? ''}${number}`;
}

/** True for what a class cannot have, and for what every object has already. `depth` is 0 for members of the client. */
export function isReservedName(name: string, depth: number): boolean {
  return isReservedMember(name, depth) || name in Object.prototype || name === 'toJSON';
}
