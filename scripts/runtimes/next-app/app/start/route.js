export const dynamic = 'force-dynamic';

/** Results of the calls at the start of the server. */
export async function GET() {
  return new Response(await globalThis.startOfTour);
}
