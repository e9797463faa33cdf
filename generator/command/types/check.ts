import type { Command } from '../command.js';

/** `heffl types check` */
export const command: Command = { help: '', run: async () => 2 };
