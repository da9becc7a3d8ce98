import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, thisMachine } from '../find-browser.ts';
import { runCommand } from './run-command.ts';
import { readTally } from './test-reports.ts';
import type { Tally } from './test-reports.ts';

/** One step of `pnpm test`. */
export type Stage = {
  name: string;
  /** What it does, for the person who reads along. */
  says: string;
  run(): Promise<Tally>;
  /** Runs only when asked for by name. */
  isOnRequest?: boolean;
};

type Setting = { root: string; reports: string; isCi: boolean };

const TIME_CODE = [
  'server/src/domain',
  'server/src/integrations/ics',
  'widget/src/time',
  'widget/src/i18n',
];

/** Every stage, fast to slow. */
export function testStages(setting: Setting): Stage[] {
  const step = commandStage(setting);
  const vitest = vitestStage(setting);
  return [
    step('check', 'formatting, lint, types, conventions', ['node', 'scripts/check.ts']),
    vitest('unit', 'tests beside the files'),
    vitest('conventions', 'planted violations are found'),
    // The api stage serves what is built here.
    step('build', 'widget and console', ['pnpm', '-r', '--if-present', 'build']),
    step('budget', 'sizes against their limits', ['size-limit']),
    vitest('api', 'the real app over HTTP, with a clock we set'),
    // There is no outside service yet, and a stage without tests is a failure.
    ...(hasTests(join(setting.root, 'tests', 'integrations'))
      ? [vitest('integrations', 'outside services against emulators')]
      : []),
    zoneStage(vitest, 'los-angeles', 'America/Los_Angeles'),
    zoneStage(vitest, 'lord-howe', 'Australia/Lord_Howe'),
    vitest('db', 'repositories, migrations and races on SQLite and Postgres'),
    browserStage(setting),
    playwrightStage(setting, { name: 'e2e', says: 'visitors on the demo site, in Chromium' }),
    playwrightStage(setting, { name: 'a11y', says: 'axe on every step, in Chromium' }),
    playwrightStage(setting, {
      name: 'lighthouse',
      says: 'Lighthouse on booking page and console',
    }),
    step('smoke', 'the built server starts, answers and stops', ['node', 'scripts/smoke.ts']),
    { ...cleanTreeStage(setting), isOnRequest: !setting.isCi },
  ];
}

function hasTests(folder: string): boolean {
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) =>
      name.endsWith('.test.ts'),
    )
  );
}

type Project = {
  name: string;
  says: string;
  zone?: string;
  files?: readonly string[];
  project?: string;
};

function commandStage({ root }: Setting) {
  return (name: string, says: string, [command = '', ...args]: string[]): Stage => ({
    name,
    says,
    // The steps have no tests of their own to count, so only their failure is a number.
    run: async () => {
      const { code } = await runCommand({ command, args, cwd: root, isLoud: true });
      return { passed: 0, failed: code === 0 ? 0 : 1 };
    },
  });
}

function vitestStage({ root, reports }: Setting) {
  return (
    name: string,
    says: string,
    options: Partial<Project> & { env?: Record<string, string> } = {},
  ): Stage => ({
    name,
    says,
    async run() {
      const file = join(reports, `${name}.json`);
      const { code } = await runCommand({
        command: 'vitest',
        args: [
          'run',
          '--project',
          options.project ?? name,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${file}`,
          ...(options.files ?? []),
        ],
        cwd: root,
        env: { TZ: options.zone ?? 'UTC', ...options.env },
        isLoud: true,
      });
      return failingWith(code, readTally(file));
    },
  });
}

function zoneStage(vitest: ReturnType<typeof vitestStage>, name: string, zone: string): Stage {
  return vitest(name, `time code again with TZ=${zone}`, {
    project: 'unit',
    zone,
    files: TIME_CODE,
  });
}

function browserStage(setting: Setting): Stage {
  return {
    name: 'browser',
    says: 'widget components, in Chromium',
    async run() {
      const { path } = await findBrowser(thisMachine(setting.root));
      return vitestStage(setting)('browser', '', { env: { BROWSER_PATH: path } }).run();
    },
  };
}

function playwrightStage(
  { root, reports }: Setting,
  { name, says }: { name: string; says: string },
): Stage {
  return {
    name,
    says,
    async run() {
      const { path } = await findBrowser(thisMachine(root));
      const file = join(reports, `${name}.json`);
      const { code } = await runCommand({
        command: 'playwright',
        args: [
          'test',
          '--config',
          'tests/playwright.config.ts',
          '--reporter=list,json',
          `tests/${name}/`,
        ],
        cwd: root,
        env: { BROWSER_PATH: path, PLAYWRIGHT_JSON_OUTPUT_FILE: file, TZ: 'UTC' },
        isLoud: true,
      });
      return failingWith(code, readTally(file));
    },
  };
}

function cleanTreeStage({ root }: Setting): Stage {
  return {
    name: 'clean-tree',
    says: 'the run left no trace in the repository',
    async run() {
      const { code, output } = await runCommand({
        command: 'git',
        args: ['status', '--porcelain'],
        cwd: root,
      });
      if (output.trim() !== '') console.log(output);
      return { passed: 0, failed: code === 0 && output.trim() === '' ? 0 : 1 };
    },
  };
}

// A runner can fail without a failed test (an unhandled error), and that must not look green.
function failingWith(code: number, tally: Tally): Tally {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
