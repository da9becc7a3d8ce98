import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** How a finished command went. */
export type Outcome = { code: number; output: string; milliseconds: number };

/** What to run and where; with `isLoud` the output goes straight to the terminal. */
export type Command = {
  command: string;
  args: readonly string[];
  cwd: string;
  env?: Record<string, string>;
  isLoud?: boolean;
};

/** Runs a command to its end with the workspace's own binaries first on the PATH. */
export function runCommand({
  command,
  args,
  cwd,
  env = {},
  isLoud = false,
}: Command): Promise<Outcome> {
  const startedAt = performance.now();
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const child = spawn(command, args, {
    cwd,
    env: { ...workspaceEnvironment(cwd), ...env },
    stdio: isLoud ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const chunks: string[] = [];
  const end = (code: number, extra = '') =>
    resolve({ code, output: chunks.join('') + extra, milliseconds: performance.now() - startedAt });
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  child.once('error', (error) => end(127, String(error)));
  child.once('close', (code, signal) =>
    end(code ?? 1, signal === null ? '' : `\nended by ${signal}`),
  );
  return promise;
}

/** The environment of a child process: node and the tools are those of the workspace. */
export function workspaceEnvironment(root: string): Record<string, string> {
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const bin = join(root, 'node_modules', '.bin');
  return { ...defined(inherited), PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
}

function defined(record: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
