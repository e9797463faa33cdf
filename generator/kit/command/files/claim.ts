// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Another process writes to the same place, and did not end in time. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

/** How a place is claimed. */
export interface ClaimOptions {
  /**
   * Undoes what the staging folder of a killed process, or of failed work, left half done. Default: nothing is undone.
   */
  readonly recover?: (staging: string) => Promise<void>;
  /** How often to look again while another process writes, 100 milliseconds apart. Default: 100 times. */
  readonly tries?: number;
}

/** Milliseconds between two looks at a claimed place. */
const PAUSE = 100;

/**
 * Runs `work` while no other process writes to `place`, and gives it a staging folder on the same disk. The folder is
 * the lock: `.<name>.writing` beside the place, which holds one file named after its owner. It is moved into place
 * whole, so there is one owner at most. The claim of a process that is gone is taken over, and what it left is undone.
 *
 * @param place File or folder that is about to be written. It need not exist; its parent folder is made.
 * @throws {BusyError} another process goes on writing
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
    // Where this fails, the staging folder stays, and the next process tries again.
    await options.recover?.(staging);
    await release(staging, owner);
    throw error;
  }
  await release(staging, owner);
  return result;
}

/** True if a process with this id runs. One of another user counts. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

let count = 0;

/** Ids of processes are used again, hence the time at which the process began. */
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

/** False where the place is taken: a folder cannot be moved onto one that is not empty. */
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

/** Of several that try, only one finds the name of the process that is gone. */
async function takeOver(staging: string, gone: string, owner: string): Promise<boolean> {
  try {
    await rename(path.join(staging, gone), path.join(staging, owner));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Moved away first: from then on it is no claim, and may be deleted in parts. */
async function release(staging: string, owner: string): Promise<void> {
  const aside = `${staging}.${owner}-done`;
  await rename(staging, aside);
  await rm(aside, { recursive: true, force: true });
}

/**
 * Deletes what processes that are gone left beside the staging folder: claims that were never made, or were released.
 */
async function sweep(staging: string): Promise<void> {
  const parent = path.dirname(staging);
  const prefix = `${path.basename(staging)}.`;
  const names = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  const stale = names.filter((name) => isGone(name.slice(prefix.length)));
  await Promise.all(stale.map((name) => rm(path.join(parent, name), { recursive: true, force: true })));
}
