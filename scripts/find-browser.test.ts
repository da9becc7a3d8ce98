import { describe, expect, test } from 'vitest';
import { findBrowser } from './find-browser.ts';
import type { BrowserWorld } from './find-browser.ts';

const PLAYWRIGHTS = '/cache/ms-playwright/chromium/chrome';
const DEBIANS = '/usr/bin/chromium';

describe('finding a browser', () => {
  test('an installed Chromium is preferred to one of Playwright’s', async () => {
    const { world, lines } = machine({ files: [DEBIANS, PLAYWRIGHTS] });
    expect(await findBrowser(world)).toEqual({
      path: DEBIANS,
      source: 'installed on this machine',
    });
    expect(lines).toEqual([`browser: ${DEBIANS} (installed on this machine)`]);
  });

  test('an installed Chrome is preferred to an installed Chromium', async () => {
    const { world } = machine({ files: [DEBIANS, '/usr/bin/google-chrome'] });
    expect((await findBrowser(world)).path).toBe('/usr/bin/google-chrome');
  });

  test('Chrome is found in the applications of a Mac', async () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const { world } = machine({ files: [chrome], platform: 'darwin' });
    expect((await findBrowser(world)).path).toBe(chrome);
  });

  test('one that Playwright downloaded earlier is taken before downloading again', async () => {
    const { world, commands } = machine({ files: [PLAYWRIGHTS] });
    expect((await findBrowser(world)).source).toBe("Playwright's, downloaded earlier");
    expect(commands).toEqual([]);
  });

  test('Playwright’s own download comes before apt', async () => {
    const { world, commands } = machine({
      files: [],
      installs: { playwright: PLAYWRIGHTS, 'apt-get': DEBIANS },
    });
    expect(await findBrowser(world)).toEqual({
      path: PLAYWRIGHTS,
      source: "Playwright's, downloaded now",
    });
    expect(commands).toEqual(['playwright install chromium']);
  });

  test('root falls back on apt when Playwright cannot download', async () => {
    const { world, commands } = machine({ files: [], installs: { 'apt-get': DEBIANS } });
    expect(await findBrowser(world)).toEqual({ path: DEBIANS, source: 'installed by apt now' });
    expect(commands).toEqual([
      'playwright install chromium',
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium',
    ]);
  });

  test('without root nothing is installed and the reason is said', async () => {
    const { world, commands } = machine({
      files: [],
      installs: { 'apt-get': DEBIANS },
      isRoot: false,
    });
    await expect(findBrowser(world)).rejects.toThrow(/Install Chromium and run again/);
    expect(commands).toEqual(['playwright install chromium']);
  });
});

type Machine = {
  files: string[];
  platform?: string;
  isRoot?: boolean;
  /** Commands that succeed, and the file each leaves behind. */
  installs?: Record<string, string>;
};

function machine({ files, platform = 'linux', isRoot = true, installs = {} }: Machine) {
  const present = new Set(files);
  const commands: string[] = [];
  const lines: string[] = [];
  const world: BrowserWorld = {
    exists: (path) => present.has(path),
    searchPath: ['/usr/local/bin', '/usr/bin'],
    platform,
    home: '/home/nadia',
    isRoot,
    playwrightPath: () => PLAYWRIGHTS,
    async run(command, args) {
      commands.push([command, ...args].join(' '));
      const left = installs[command];
      if (left === undefined) return false;
      present.add(left);
      return true;
    },
    say: (line) => void lines.push(line),
  };
  return { world, commands, lines };
}
