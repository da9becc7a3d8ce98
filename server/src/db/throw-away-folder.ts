import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = /^bookings-(?<pid>\d+)-/u;
const OLD_MS = 3_600_000;

/**
 * A new folder for one throw-away database. Takes away those that processes left behind that ended without
 * closing theirs, an hour after they were made.
 */
export function throwAwayFolder(now: number = Date.now()): string {
  for (const name of readdirSync(tmpdir())) {
    const pid = NAME.exec(name)?.groups?.['pid'];
    if (pid !== undefined && !isRunning(Number(pid))) removeOld(join(tmpdir(), name), now);
  }
  return mkdtempSync(join(tmpdir(), `bookings-${process.pid}-`));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function removeOld(folder: string, now: number): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined || now - found.birthtimeMs <= OLD_MS) return;
  const isOurs = found.uid === (process.getuid?.() ?? found.uid);
  if (isOurs) rmSync(folder, { recursive: true, force: true });
}
