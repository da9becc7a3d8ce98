import { join } from 'node:path';
import { runCommand } from './lib/run-command.ts';

// CI runs a little of each, and this all of it; the tests read the number of rounds.
const [what = '1000'] = process.argv.slice(2);
const isGoogle = what === 'google';
console.log(
  isGoogle
    ? 'Google Calendar: 1,000 bookings and 1,000 foreign changes on each database, deaths at every step, 1,000 stories'
    : `${what} rounds of 50 parallel attempts, on SQLite and on Postgres`,
);
const { code } = await runCommand({
  command: 'vitest',
  args: isGoogle
    ? ['run', '--project', 'integrations', 'google/crash', 'google/killed', 'google/turmoil']
    : ['run', '--project', 'db', '--project', 'api', 'torture'],
  cwd: join(import.meta.dirname, '..'),
  env: { TORTURE_ROUNDS: isGoogle ? '1' : what, TZ: 'UTC' },
  isLoud: true,
});
process.exitCode = code;
