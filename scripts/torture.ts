import { join } from 'node:path';
import { runCommand } from './lib/run-command.ts';

// The races run a few rounds in CI and all of them here; the tests read the number of rounds.
const rounds = process.argv[2] ?? '1000';
console.log(`${rounds} rounds of 50 parallel attempts, on SQLite and on Postgres`);
const { code } = await runCommand({
  command: 'vitest',
  args: ['run', '--project', 'db', '--project', 'api', 'torture'],
  cwd: join(import.meta.dirname, '..'),
  env: { TORTURE_ROUNDS: rounds, TZ: 'UTC' },
  isLoud: true,
});
process.exitCode = code;
