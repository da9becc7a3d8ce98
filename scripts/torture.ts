import { join } from 'node:path';
import { runCommand } from './lib/run-command.ts';

// CI runs a little of each, and this all of it; the tests read the number of rounds.
const [what = '1000'] = process.argv.slice(2);
const OTHERS: Readonly<Record<string, { says: string; files: readonly string[] } | undefined>> = {
  google: {
    says: 'Google Calendar: 1,000 bookings and 1,000 foreign changes on each database, deaths at every step, 1,000 stories',
    files: ['google/crash', 'google/killed', 'google/turmoil'],
  },
  messages: {
    says: 'Texts: 1,000 bookings on each database with faults and deaths, deaths at every step',
    files: ['twilio/crash', 'twilio/killed', 'twilio/soak'],
  },
};
const other = OTHERS[what];
console.log(other?.says ?? `${what} rounds of 50 parallel attempts, on SQLite and on Postgres`);
const { code } = await runCommand({
  command: 'vitest',
  args:
    other === undefined
      ? ['run', '--project', 'db', '--project', 'api', 'torture']
      : ['run', '--project', 'integrations', ...other.files],
  cwd: join(import.meta.dirname, '..'),
  env: { TORTURE_ROUNDS: other === undefined ? what : '1', TZ: 'UTC' },
  isLoud: true,
});
process.exitCode = code;
