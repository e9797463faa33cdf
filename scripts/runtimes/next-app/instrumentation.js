/** Runs when the server starts; its calls are not awaited, so that requests come meanwhile. */
export async function register() {
  const { makeCalls } = await import('./lib/make-calls.js');
  globalThis.startOfTour = makeCalls(Number(process.env.TOUR_CALLS));
}
