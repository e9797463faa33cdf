/** Runs the tour where there are arguments and an output: Node, Deno, Bun. */
export const commandProgram = `
import { takeTour } from './tour.ts';
const { Deno, process } = globalThis;
const [origin] = Deno ? Deno.args : process.argv.slice(2);
console.log('TOUR ' + JSON.stringify(await takeTour(origin)));
`;

/** Runs it for whoever asks, as a worker does. */
export const workerProgram = `
import { takeTour } from './tour.ts';
export default {
  async fetch(request) {
    const origin = new URL(request.url).searchParams.get('origin');
    return Response.json(await takeTour(origin));
  },
};
`;

/** Runs it in a page, which has the server's own origin. */
export const pageProgram = `
import { takeTour } from './tour.ts';
globalThis.tour = takeTour(location.origin);
`;

/** Settings of workerd: the worker on a port, which may call this machine. */
export function workerSettings(port: number): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .tour),
    (name = "internet", network = (allow = ["local", "private", "public"])),
  ],
  sockets = [ (name = "http", address = "127.0.0.1:${port}", http = (), service = "main") ],
);
const tour :Workerd.Worker = (
  modules = [ (name = "worker.mjs", esModule = embed "worker.mjs") ],
  compatibilityDate = "2026-11-01",
);
`;
}
