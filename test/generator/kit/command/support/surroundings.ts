import type { Surroundings } from '../../../../../generated/src/command/surroundings.js';

/** Surroundings that remember what was printed, and written to standard output as a stream. */
export function printed(given: Partial<Surroundings> = {}) {
  const lines: string[] = [];
  const written: (string | Uint8Array)[] = [];
  const complaints: string[] = [];
  const surroundings: Surroundings = {
    folder: '.',
    environment: {},
    isTerminal: false,
    output: {
      isTerminal: false,
      columns: 80,
      write: async (content) => void written.push(content),
    },
    readInput: async () => new Uint8Array(),
    print: (text) => void lines.push(text),
    printError: (text) => void complaints.push(text),
    draw: () => undefined,
    onStop: () => undefined,
    ...given,
  };
  return { surroundings, output: () => lines.join('\n'), errors: () => complaints.join('\n'), written };
}
