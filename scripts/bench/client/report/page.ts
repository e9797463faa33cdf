import type { Figures } from '../measure/figures.js';
import {
  describeCost,
  describeImport,
  describeLimit,
  describeMemory,
  describeParts,
  describeShared,
  describeSize,
} from './sections.js';

const underLimit = `All calls start at once. *Succeeded* and *failed* count calls, *rejected* counts responses with status 429, *unsettled* calls
had no end at the deadline. *Ratio* is wall time over the shortest possible; a client that did not get every response has none.`;

const notes = `- The server counts in fixed windows; one begins with the first request after the last one ended. With windows of half a
  second, \`RateLimit-Reset\` and \`Retry-After\` are fractions, \`0.412\`, which HTTP's own grammar has no room for. ky
  (\`Number\`) and openai (\`parseFloat\`) read them. So that nobody is judged by fractions alone, one case has windows of
  two seconds and whole seconds.
- octokit reads neither. It waits on \`x-ratelimit-remaining: 0\` until \`x-ratelimit-reset\`, a point in time in whole seconds
  (\`~~value\`), and one second more; it reads \`retry-after\` only if the message says "secondary rate". So the server sends
  it these headers too, except in the cases with \`RateLimit-*\` only.
  There only its retry plugin acts, which waits 1, 4, 9 … seconds.
- openai does not read \`RateLimit-Reset\`. Without \`Retry-After\` it waits half a second, then twice that, up to eight seconds.
- "10 retries" is \`retry: { limit: 10 }, timeout: false\` for ky (default: 2, within ten seconds), \`maxRetries: 10\` for
  openai (default: 2), and handlers that say yes and the retry plugin with \`retries: 10\` for octokit.
- Clients of one case run side by side, each in a process and under a key of its own. Those with 100 retries run apart.`;

/** The page of results, as printed and as written. */
export function writePage(figures: Figures): string {
  const { machine, isFull } = figures;
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`);
  const short = isFull ? '' : '\n\n**A short run. These figures are not for quoting.**';
  return `# Client benchmark

Taken ${machine.date} with Node ${machine.node} on ${machine.cores} cores (${machine.processor}), at a load of ${machine.load.toFixed(1)}
before the start, in ${figures.seconds} s by \`npm run bench:client\`.${describeRenewal(figures)}

Compared with: ${versions.join(', ')}.${short}

## Under a rate limit

${underLimit}

${[...figures.limit.map(describeLimit), ...(figures.shared ? [describeShared(figures.shared)] : [])].join('\n\n')}

${notes}

## Cost per request

Medians of rounds. In each round the same requests are made with plain fetch in the same process, taking turns in going
first. The row of plain fetch compares it with itself and shows the noise. "Stub" responds inside the process.

${describeCost(figures.cost)}

octokit's throttling passes each call through two queues with timers: nearly all of what it adds is waiting, not work. It
sends ten requests at a time at most, and one write a second; its writes are left out.
openapi-fetch alone waits for a response without end, and so does plain fetch; the row with a timeout does in this respect
what ours does. Most of what a timeout costs is the signal that \`fetch\` is given.
"Spans" are those of \`heffl/opentelemetry\`: not recorded where no SDK is set up, recorded where one is, which drops them.

## Size

A program that makes one call, bundled for browsers. Ratios to openapi-fetch.

${describeSize(figures.size)}

What the whole v2 client is made of; the compressed size is shared out by the minified one:

${describeParts(figures.parts)}

## Memory over a long list

Pages of 100, returned inside the process. Heap in use after a collection; flat means that no page is kept.

${describeMemory(figures.memory)}

## Cold import

Medians of new processes, each compared with an empty one: milliseconds that the import adds, the whole process over the
empty one, and the milliseconds over those of openapi-fetch. Ours is the built package.

${describeImport(figures.import)}
`;
}

function describeRenewal({ steady }: Figures): string {
  if (!steady) return '';
  return `\nSizes and the case through Redis were taken anew ${steady.date}, at a load of ${steady.load.toFixed(1)}, by \`npm run bench:client -- --steady\`.`;
}
