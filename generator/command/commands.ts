import type { Command } from './command.js';

/** A command, whose module is loaded when it is called. */
export interface CommandEntry {
  /** One word or two: `types pull` */
  readonly name: string;
  /** One line for the program's own help. */
  readonly summary: string;
  load(): Promise<Command>;
}

/** Every command of the program, in the order of its help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'verify',
    summary: 'Compares what the API answers with its description.',
    load: async () => (await import('./verify.js')).command,
  },
];
