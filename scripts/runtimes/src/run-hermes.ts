import path from 'node:path';
import { fillFolder } from '../../../generator/write/scratch.js';
import { mustRun } from '../../support/run-program.js';
import { tourOfCommand } from './run-command.js';
import type { Tour } from './carried/tour-result.js';
import { buildBundle, GLOBALS } from './hermes/build-bundle.js';
import { installedVersion, MODULES } from './support/installed.js';

/** A module of `hermes/`, as a string in a program. */
const part = (name: string) => JSON.stringify(path.join(import.meta.dirname, 'hermes', name));
const engine = path.join(MODULES, 'hermes-engine-cli/linux64-bin/hermes');
const compiler = path.join(MODULES, 'hermes-compiler/hermesc/linux64-bin/hermesc');

/**
 * Runs the tour with React Native's `fetch`, URL and AbortController; the server is in the same program.
 * Webhooks are for servers, and React Native has no Web Crypto.
 */
const program = `
import '${GLOBALS}';
import { passTime } from ${part('time.ts')};
import ${part('bytes.ts')};
import 'react-native/Libraries/Network/fetch.js';
import { simulateNetwork } from ${part('network.ts')};
import { createTestHeffl } from 'heffl/testing';
import { answerTour } from './carried/answer.ts';
import { takeTour } from './carried/tour.ts';

const api = createTestHeffl({ rateLimit: { limit: 10, windowSeconds: 1 } });
api.seed();
const answer = answerTour(api);
globalThis.XMLHttpRequest = simulateNetwork(async (url, init) => {
  if (url.endsWith('/closed-port')) return new Response('1');
  if (url.startsWith('http://127.0.0.1:1')) throw new TypeError('Network request failed');
  return answer(new Request(url, init));
});
let isDone = false;
takeTour('https://heffl.test', ['ids and webhooks']).then(
  (tour) => print('TOUR ' + JSON.stringify(tour)),
  (error) => print(error.stack),
).then(() => { isDone = true; });
passTime(() => isDone);
`;

/**
 * Runs the tour on Hermes, as React Native would have it: its Babel, `fetch`, URL and AbortController. Its own compiler
 * reads the program too. The network and the time are simulated.
 */
export async function tourOfHermes(project: string): Promise<{ readonly tour: Tour; readonly version: string }> {
  await mustRun('chmod', ['755', engine, compiler], { folder: project });
  await fillFolder(project, {
    'compiled.js': await buildBundle(program, project, 'hermes-stable'),
    'hermes.js': await buildBundle(program, project, 'default'),
  });
  await mustRun(compiler, ['-w', '-O', '-emit-binary', '-out', 'compiled.hbc', 'compiled.js'], { folder: project });
  const tour = await tourOfCommand(engine, ['-w', '-O0', '-Xes6-promise', '-Xmicrotask-queue', 'hermes.js'], project);
  return { tour, version: await installedVersion('hermes-engine-cli') };
}
