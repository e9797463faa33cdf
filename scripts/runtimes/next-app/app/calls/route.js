import { makeCalls } from '../../lib/make-calls.js';

export const dynamic = 'force-dynamic';

/** A route handler. */
export async function GET() {
  return new Response(await makeCalls(Number(process.env.TOUR_CALLS)));
}
