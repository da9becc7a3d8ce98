import { join } from 'node:path';
import { runCommand } from './lib/run-command.ts';

interface Torture {
  readonly says: string;
  readonly projects: readonly string[];
  readonly files: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

// CI runs a little of each, and this all of it; the tests read how much from the environment.
const OTHERS: Readonly<Record<string, Torture | undefined>> = {
  google: {
    says: 'Google Calendar: 1,000 bookings and 1,000 foreign changes on each database, deaths at every step, 1,000 stories',
    projects: ['integrations'],
    files: ['google/crash', 'google/killed', 'google/turmoil'],
    env: { TORTURE_ROUNDS: '1' },
  },
  messages: {
    says: 'Texts: 1,000 bookings on each database with faults and deaths, deaths at every step',
    projects: ['integrations'],
    files: ['twilio/crash', 'twilio/killed', 'twilio/soak'],
    env: { TORTURE_ROUNDS: '1' },
  },
  analytics: {
    says: 'Statistics: a month of 50,000 visits whose truth is known',
    projects: ['api'],
    files: ['analytics-month'],
    env: { ANALYTICS_VISITS: '50000' },
  },
};
const [what = '1000'] = process.argv.slice(2);
const torture = OTHERS[what] ?? races(what);
if (torture === null) {
  console.error(
    `No such torture: ${what}. A number of rounds, or one of: ${Object.keys(OTHERS).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  console.log(torture.says);
  const { code } = await runCommand({
    command: 'vitest',
    args: ['run', ...torture.projects.flatMap((name) => ['--project', name]), ...torture.files],
    cwd: join(import.meta.dirname, '..'),
    env: { ...torture.env, TZ: 'UTC' },
    isLoud: true,
  });
  process.exitCode = code;
}

function races(rounds: string): Torture | null {
  if (!/^[1-9]\d*$/u.test(rounds)) return null;
  return {
    says: `${rounds} rounds of 50 parallel attempts, on SQLite and on Postgres`,
    projects: ['db', 'api'],
    files: ['torture'],
    env: { TORTURE_ROUNDS: rounds },
  };
}
