/** Runs the tour where there are arguments and an output: Node, Deno, Bun. */
export const commandProgram = `
import { takeTour } from './carried/tour.ts';
const { Deno, process } = globalThis;
const [origin] = Deno ? Deno.args : process.argv.slice(2);
console.log('TOUR ' + JSON.stringify(await takeTour(origin)));
`;

/** Serves the tour, as a worker does; at `/calls` makes calls with a client whose limiter others share. */
export const workerProgram = `
import { takeTour } from './carried/tour.ts';
import { makeCalls } from './carried/calls.ts';
export default {
  async fetch(request) {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/calls') return new Response(await makeCalls(searchParams));
    return Response.json(await takeTour(searchParams.get('origin')));
  },
};
`;

/** Runs it in a page, which has the server's own origin. */
export const pageProgram = `
import { takeTour } from './carried/tour.ts';
globalThis.tour = takeTour(location.origin);
`;

/** Settings of workerd: the worker on a port, which may call this machine. The date decides the features of the runtime. */
export function workerSettings(port: number, compatibilityDate: string): string {
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
  compatibilityDate = "${compatibilityDate}",
);
`;
}
