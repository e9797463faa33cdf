import { makeCalls } from '../lib/make-calls.js';

export const dynamic = 'force-dynamic';

/** A server component. */
export default async function Page() {
  return <p>{await makeCalls(Number(process.env.TOUR_CALLS))}</p>;
}
