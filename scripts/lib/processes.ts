import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { workspaceEnvironment } from './run-command.ts';

/** A long-running part of the product, started by a script. */
export type Running = {
  name: string;
  child: ChildProcess;
  /** Settles with the exit code when it ends; a signal's end counts as 1. */
  ended: Promise<number>;
};

/** How to start one part. */
export type Part = {
  name: string;
  args: readonly string[];
  root: string;
  env: Record<string, string>;
};

/** Starts `node …args`; what it prints goes through. */
export function startPart({ name, args, root, env }: Part): Running {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...workspaceEnvironment(root), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const { promise: ended, resolve } = Promise.withResolvers<number>();
  child.once('exit', (code) => resolve(code ?? 1));
  child.once('error', (error) => {
    console.error(`${name}: ${error.message}`);
    resolve(127);
  });
  return { name, child, ended };
}

const PATIENCE_MS = 10_000;

/** Asks every part to stop, waits ten seconds, then insists. */
export async function stopAll(parts: readonly Running[]): Promise<void> {
  const insist = setTimeout(() => parts.forEach(({ child }) => child.kill('SIGKILL')), PATIENCE_MS);
  for (const { child } of parts) if (child.exitCode === null) child.kill('SIGTERM');
  await Promise.all(parts.map(({ ended }) => ended));
  clearTimeout(insist);
}

/** How long to wait for an answer, and what ends the waiting early. */
export type Patience = { milliseconds: number; signal?: AbortSignal };

/** Waits until the address answers with a 2xx or 3xx; throws when patience ends. */
export async function waitUntilAnswers(url: string, patience: Patience): Promise<void> {
  const giveUpAt = performance.now() + patience.milliseconds;
  while (performance.now() < giveUpAt) {
    patience.signal?.throwIfAborted();
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within ${patience.milliseconds / 1000} s.`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.status >= 200 && response.status < 400;
  } catch {
    return false;
  }
}
