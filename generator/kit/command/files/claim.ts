// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Another process writes to the same path, and did not end in time. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

/** Options of a claim. */
export interface ClaimOptions {
  /** Reverts the incomplete changes of a killed process, or of failed work. Default: nothing is reverted. */
  readonly recover?: (staging: string) => Promise<void>;
  /** Number of retries while another process writes, 100 milliseconds apart. Default: 100. */
  readonly tries?: number;
}

/** Milliseconds between two tries. */
const PAUSE = 100;

/**
 * Runs `work` while no other process writes to `place`, with a staging folder on the same disk. The folder is the lock:
 * `.<name>.writing` next to the place, with one file named after its owner. It is moved into place as a whole, so there
 * is one owner at most. The claim of a process that has ended is taken over, and its incomplete changes are reverted.
 *
 * @param place File or folder to write. It need not exist; its parent folder is created.
 * @throws {BusyError} another process keeps writing
 */
export async function withClaim<T>(
  place: string,
  work: (staging: string) => Promise<T>,
  options: ClaimOptions = {},
): Promise<T> {
  const staging = path.join(path.dirname(place), `.${path.basename(place)}.writing`);
  await mkdir(path.dirname(place), { recursive: true });
  await sweep(staging);
  const owner = newOwner();
  await acquire(staging, owner, options);
  let result: T;
  try {
    result = await work(staging);
  } catch (error) {
    // If this fails, the staging folder stays, and the next process tries again.
    await options.recover?.(staging);
    await release(staging, owner);
    throw error;
  }
  await release(staging, owner);
  return result;
}

/** True if a process with this id runs, including one of another user. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

let count = 0;

/** Includes the start time of the process, because process ids are reused. */
function newOwner(): string {
  count += 1;
  return `${process.pid}-${startOfProcess()}-${count}`;
}

function startOfProcess(): number {
  return Math.round(performance.timeOrigin);
}

function isGone(owner: string): boolean {
  const [pid, start] = owner.split('-').map(Number);
  if (pid === process.pid) return start !== startOfProcess();
  return pid === undefined || !isRunning(pid);
}

async function acquire(staging: string, owner: string, { recover, tries = 100 }: ClaimOptions): Promise<void> {
  const draft = `${staging}.${owner}`;
  await mkdir(draft);
  try {
    await writeFile(path.join(draft, owner), '');
    for (let tried = 0; !(await moveInto(draft, staging)); tried += 1) {
      const other = await ownerOf(staging);
      if (other !== undefined && isGone(other)) {
        if (!(await takeOver(staging, other, owner))) continue;
        await recover?.(staging);
        await release(staging, owner);
      } else if (tried < tries) await delay(PAUSE);
      else throw new BusyError(busyMessage(staging, other));
    }
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

function busyMessage(staging: string, other: string | undefined): string {
  const place = path.basename(staging).replace(/^\.|\.writing$/g, '');
  const who = other === undefined ? 'another process' : `process ${other.split('-')[0]}`;
  return [
    `${place} is being written by ${who}. Wait until it has ended, then run this command again.`,
    `If no such process runs, delete the folder ${staging}.`,
  ].join('\n');
}

/** Returns false if the place is claimed: a folder cannot be moved onto one that is not empty. */
async function moveInto(draft: string, staging: string): Promise<boolean> {
  try {
    await rename(draft, staging);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const taken = process.platform === 'win32' ? ['EPERM', 'EACCES', 'EEXIST'] : ['ENOTEMPTY', 'EEXIST'];
    if (taken.includes(code)) return false;
    throw error;
  }
}

async function ownerOf(staging: string): Promise<string | undefined> {
  const names = await readdir(staging).catch((): string[] => []);
  return names.find((name) => /^\d+-\d+-\d+$/.test(name));
}

/** Takes over a claim. Of several processes that try, only one succeeds. */
async function takeOver(staging: string, gone: string, owner: string): Promise<boolean> {
  try {
    await rename(path.join(staging, gone), path.join(staging, owner));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Renames the folder first: then it is no claim anymore, and can be deleted file by file. */
async function release(staging: string, owner: string): Promise<void> {
  const aside = `${staging}.${owner}-done`;
  await rename(staging, aside);
  await rm(aside, { recursive: true, force: true });
}

/** Deletes leftover folders of ended processes next to the staging folder: unfinished and released claims. */
async function sweep(staging: string): Promise<void> {
  const parent = path.dirname(staging);
  const prefix = `${path.basename(staging)}.`;
  const names = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  const stale = names.filter((name) => isGone(name.slice(prefix.length)));
  await Promise.all(stale.map((name) => rm(path.join(parent, name), { recursive: true, force: true })));
}
