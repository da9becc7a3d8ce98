import { apiKeyCommand, createBusinessCommand, createOwnerCommand } from './accounts.ts';
import type { Command } from './command.ts';
import { backupCommand, migrateCommand, restoreCommand } from './database.ts';
import { exportCommand } from './export-business.ts';
import { cleanupCommand, eraseCommand } from './privacy.ts';
import { rotateKeysCommand } from './keys.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  createBusinessCommand,
  createOwnerCommand,
  apiKeyCommand,
  migrateCommand,
  backupCommand,
  restoreCommand,
  exportCommand,
  eraseCommand,
  cleanupCommand,
  rotateKeysCommand,
];

/** The help, of all commands or of one. */
export function help(command?: Command): string {
  if (command === undefined) {
    return [
      'pnpm manage <command>',
      '',
      ...COMMANDS.map(({ name, does }) => `  ${name.padEnd(16)} ${does}`),
      '',
      'pnpm manage <command> --help explains one. The database is the server’s: DATABASE_URL or',
      'the file in DATA_DIR, also from .env.local.',
    ].join('\n');
  }
  const options = Object.entries(command.options).map(
    ([name, { says }]) => `  ${`--${name}`.padEnd(16)} ${says}`,
  );
  const line = `pnpm manage ${command.name} ${command.usage}`.trimEnd();
  return [line, '', command.does, ...(options.length === 0 ? [] : ['', ...options])].join('\n');
}
