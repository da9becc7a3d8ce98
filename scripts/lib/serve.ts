import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_KEYS } from '../../demo-site/src/keys.ts';
import { isPortFree } from './ports.ts';
import { startPart, stopAll, waitUntilAnswers } from './processes.ts';
import type { Running } from './processes.ts';
import { runCommand } from './run-command.ts';
import { BUILDS, isStale } from './stale-builds.ts';

/** Where the server and the demo site answer. */
type Addresses = { server: string; demo: string };

/** What differs between `pnpm start` and `pnpm dev`. */
export type Mode = {
  root: string;
  /** Arguments of node before the entry file, such as `--watch`. */
  nodeArguments: readonly string[];
  /** Environment of the server, over the one we run in. */
  serverEnv: Record<string, string>;
  /** What serves the demo site, and its environment. */
  demoEntry: string;
  demoEnv: Record<string, string>;
  /** Printed as the title of the table of addresses. */
  title: string;
  /** Further addresses for the table. */
  alsoAnswers?: readonly (readonly [label: string, url: string])[];
  /** Runs once everything answers; what it returns runs at the end. */
  onReady?(): () => void;
};

const DEMO_PAGES = [
  ['salon', 'script in the page'],
  ['physio', 'popup button'],
  ['tutor', 'plain iframe'],
] as const;

/** Builds what is stale, starts server and demo site, prints the addresses, and stops both on a signal. */
export async function serve(mode: Mode): Promise<void> {
  try {
    await buildAndServe(mode);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function buildAndServe(mode: Mode): Promise<void> {
  const ports = { server: portFrom('PORT', 3000), demo: portFrom('DEMO_PORT', 3001) };
  const taken = await takenPort(ports);
  if (taken !== undefined) throw new Error(taken);
  await buildWhatIsStale(mode.root);
  const addresses = {
    server: process.env['PUBLIC_URL'] ?? `http://localhost:${ports.server}`,
    demo: `http://127.0.0.1:${ports.demo}`,
  };
  const parts = startParts(mode, ports, addresses);
  await untilStopped(mode, parts, { ...addresses, local: `http://localhost:${ports.server}` });
}

/** Reads `.env.local` and `.env` where they are there; what the environment already says wins. */
export function loadLocalEnvironment(root: string): void {
  for (const file of ['.env.local', '.env'].map((name) => join(root, name))) {
    if (existsSync(file)) process.loadEnvFile(file);
  }
}

function portFrom(name: string, fallback: number): number {
  const port = Number(process.env[name] ?? fallback);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${name} must be a port number, not "${process.env[name]}".`);
}

async function takenPort(ports: { server: number; demo: number }): Promise<string | undefined> {
  const candidates = [
    { name: 'PORT', port: ports.server, what: 'the server' },
    { name: 'DEMO_PORT', port: ports.demo, what: 'the demo site' },
  ];
  for (const { name, port, what } of candidates) {
    if (await isPortFree(port)) continue;
    return `Port ${port}, meant for ${what}, is taken by another program.\nStop that program, or choose another port: ${name}=${port + 100} npx -y pnpm@12 start`;
  }
  return undefined;
}

async function buildWhatIsStale(root: string): Promise<void> {
  for (const build of BUILDS.filter((candidate) => isStale(root, candidate))) {
    console.log(`Building ${build.packageName} …`);
    const { code, output } = await runCommand({
      command: 'pnpm',
      args: ['--filter', build.packageName, 'build'],
      cwd: root,
    });
    if (code !== 0) throw new Error(`${build.packageName} could not be built.\n${output}`);
  }
}

function startParts(
  mode: Mode,
  ports: { server: number; demo: number },
  addresses: Addresses,
): Running[] {
  const { root, nodeArguments } = mode;
  return [
    startPart({
      name: 'server',
      args: [...nodeArguments, 'server/src/main.ts'],
      root,
      env: { PORT: String(ports.server), PUBLIC_URL: addresses.server, ...mode.serverEnv },
    }),
    startPart({
      name: 'demo site',
      args: [...nodeArguments, mode.demoEntry],
      root,
      env: { PORT: String(ports.demo), BOOKING_ORIGIN: addresses.server, ...mode.demoEnv },
    }),
  ];
}

async function untilStopped(
  mode: Mode,
  parts: readonly Running[],
  urls: Addresses & { local: string },
): Promise<void> {
  const asked = signalled();
  const died = Promise.race(parts.map(async ({ name, ended }) => ({ name, code: await ended })));
  const waiting = new AbortController();
  const patience = { milliseconds: 60_000, signal: waiting.signal };
  const ready = Promise.all([
    waitUntilAnswers(`${urls.local}/readyz`, patience),
    waitUntilAnswers(`${urls.demo}/`, patience),
  ]).then(() => 'ready' as const);
  const first = await Promise.race([asked, died, ready]).catch((error: unknown) => error);
  waiting.abort();
  let cleanUp: (() => void) | undefined;
  let end: unknown = first;
  if (first === 'ready') {
    console.log(addressTable(mode, urls));
    cleanUp = mode.onReady?.();
    end = await Promise.race([asked, died]);
  }
  cleanUp?.();
  await stopAll(parts);
  if (end !== 'asked') throw new Error(reasonOf(end));
}

function signalled(): Promise<'asked'> {
  const { promise, resolve } = Promise.withResolvers<'asked'>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve('asked'));
  return promise;
}

function reasonOf(end: unknown): string {
  if (end instanceof Error) return end.message;
  const { name, code } = Object(end);
  return `The ${name} stopped by itself with code ${code}; its last lines above say why.`;
}

function addressTable({ title, alsoAnswers = [] }: Mode, { server, demo }: Addresses): string {
  const rows: (readonly [string, string])[] = [
    ...DEMO_PAGES.map(([page, how]): [string, string] => [
      `Demo: ${page} (${how})`,
      `${demo}/${page}`,
    ]),
    ['Booking page alone', `${server}/w/${DEMO_KEYS.salon}`],
    ['Console', `${server}/console`],
    ['Its first account', 'the setupLink above, while nobody has one'],
    ...alsoAnswers,
    ['API, readable', `${server}/api/docs`],
    ['An API key', 'npx -y pnpm@12 --silent manage api-key --business demo'],
    ['Stop', 'Ctrl+C'],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`);
  return `\n${title}\n\n${lines.join('\n')}\n`;
}
