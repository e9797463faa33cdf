const { FAULT_PROGRAMS, SOCKET_PROGRAMS, FAULT_SEED } = process.env;

/** Number of drawn programs in memory. */
export const programCount = Number(FAULT_PROGRAMS ?? 250);

/** Number of drawn programs over sockets. */
export const socketProgramCount = Number(SOCKET_PROGRAMS ?? 50);

const isLong = FAULT_PROGRAMS !== undefined || SOCKET_PROGRAMS !== undefined;

/** Seed of the programs: `npm test` draws the same ones every time, `npm run test:faults` others unless it is set. */
export const seed = Number(FAULT_SEED ?? (isLong ? Math.floor(Math.random() * 2 ** 31) : 20_261_120));
