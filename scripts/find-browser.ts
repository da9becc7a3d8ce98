import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { runCommand } from './lib/run-command.ts';

/** A browser to test in and where it came from. */
export type FoundBrowser = { path: string; source: string };

/** What the search may touch; tests pass their own. */
export type BrowserWorld = {
  exists(path: string): boolean;
  /** Folders of the PATH. */
  searchPath: readonly string[];
  platform: string;
  home: string;
  isRoot: boolean;
  /** Where Playwright keeps or would keep its own Chromium. */
  playwrightPath(): string;
  /** Runs a command to its end and says whether it went well. */
  run(command: string, args: readonly string[]): Promise<boolean>;
  say(line: string): void;
};

/**
 * Finds a Chromium to test in: an installed one, one of Playwright's, Playwright's own download,
 * then apt when root. Throws an Error that says what was tried when there is none.
 */
export async function findBrowser(world: BrowserWorld): Promise<FoundBrowser> {
  const found =
    installed(world) ??
    downloadedEarlier(world) ??
    (await downloadByPlaywright(world)) ??
    (await installByApt(world));
  if (found === undefined) {
    throw new Error(
      'No Chrome or Chromium found, Playwright could not download one, and apt was not possible. Install Chromium and run again.',
    );
  }
  world.say(`browser: ${found.path} (${found.source})`);
  return found;
}

/** The machine we are on, as `findBrowser` wants to see it. */
export function thisMachine(root: string): BrowserWorld {
  return {
    exists: existsSync,
    searchPath: (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':'),
    platform: process.platform,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    playwrightPath: () => chromium.executablePath(),
    run: async (command, args) =>
      (await runCommand({ command, args, cwd: root, isLoud: true })).code === 0,
    say: (line) => console.log(line),
  };
}

const NAMES = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser'];

function installed(world: BrowserWorld): FoundBrowser | undefined {
  const suffix = world.platform === 'win32' ? '.exe' : '';
  const onPath = NAMES.flatMap((name) =>
    world.searchPath.map((folder) => join(folder, name + suffix)),
  );
  const path = [...onPath, ...usualPlaces(world)].find((candidate) => world.exists(candidate));
  return path === undefined ? undefined : { path, source: 'installed on this machine' };
}

function usualPlaces({ platform, home }: BrowserWorld): string[] {
  switch (platform) {
    case 'darwin':
      return ['/Applications', join(home, 'Applications')].flatMap((folder) => [
        join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
      ]);
    case 'win32':
      return ['C:\\Program Files', 'C:\\Program Files (x86)', join(home, 'AppData\\Local')].map(
        (folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      );
    default:
      return ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/usr/lib/chromium/chromium'];
  }
}

function downloadedEarlier(world: BrowserWorld): FoundBrowser | undefined {
  const path = world.playwrightPath();
  return world.exists(path) ? { path, source: "Playwright's, downloaded earlier" } : undefined;
}

async function downloadByPlaywright(world: BrowserWorld): Promise<FoundBrowser | undefined> {
  world.say('browser: none installed, asking Playwright to download Chromium');
  if (!(await world.run('playwright', ['install', 'chromium']))) return undefined;
  const path = world.playwrightPath();
  return world.exists(path) ? { path, source: "Playwright's, downloaded now" } : undefined;
}

async function installByApt(world: BrowserWorld): Promise<FoundBrowser | undefined> {
  if (!world.isRoot || world.platform !== 'linux') return undefined;
  world.say('browser: installing Chromium with apt');
  const isReady =
    (await world.run('apt-get', ['update'])) &&
    (await world.run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']));
  const found = isReady ? installed(world) : undefined;
  return found === undefined ? undefined : { ...found, source: 'installed by apt now' };
}
