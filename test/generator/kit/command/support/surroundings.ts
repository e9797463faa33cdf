import type { Surroundings } from '../../../../../generated/src/command/surroundings.js';

/** Surroundings that remember what was printed. */
export function printed(given: Partial<Surroundings> = {}) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const surroundings: Surroundings = {
    folder: '.',
    environment: {},
    isTerminal: false,
    print: (text) => void lines.push(text),
    printError: (text) => void complaints.push(text),
    draw: () => undefined,
    onStop: () => undefined,
    ...given,
  };
  return { surroundings, output: () => lines.join('\n'), errors: () => complaints.join('\n') };
}
