import { existsSync } from 'node:fs';
import { AppError } from './contract/app-error.ts';
import { ConfigError, readConfig } from './config.ts';
import type { Config } from './config.ts';
import { openStore } from './db/open-store.ts';
import type { OpenedStore } from './db/open-store.ts';
import { systemClock } from './integrations/system/clock.ts';
import { createPhones } from './integrations/system/phones.ts';
import { createSecretBox } from './integrations/secret-box/secret-box.ts';
import { readSecretKeys, turnSecretKey } from './integrations/system/secret-key.ts';
import { createSecrets } from './integrations/system/secrets.ts';
import { readGiven, UsageError } from './manage/command.ts';
import { COMMANDS, help } from './manage/commands.ts';

if (existsSync('.env.local')) process.loadEnvFile('.env.local');
process.exitCode = await manage(process.argv.slice(2));

async function manage(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(help());
    return name === undefined ? 1 : 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    console.error(`There is no command "${name}".\n\n${help()}`);
    return 1;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(help(command));
    return 0;
  }
  let opened: OpenedStore | undefined;
  try {
    const config = readConfig(process.env);
    const text = await command.run(
      {
        config,
        clock: systemClock,
        phones: createPhones(),
        secrets: async () =>
          createSecrets((await readSecretKeys(config, config.dataFolder)).present),
        async secretBox() {
          const { present, previous } = await readSecretKeys(config, config.dataFolder);
          return createSecretBox([present, ...previous]);
        },
        newSecretKey: () => newSecretKey(config),
        async store() {
          opened ??= await openStore({ url: config.databaseUrl });
          await opened.migrate();
          return opened;
        },
      },
      readGiven(command, rest),
    );
    console.log(text);
    return 0;
  } catch (error) {
    console.error(explained(error, command.name));
    return 1;
  } finally {
    await opened?.close();
  }
}

async function newSecretKey(config: Config): Promise<string> {
  if (config.secretKey !== null) {
    throw new UsageError(
      'SECRET_KEY is set: move it to SECRET_KEY_PREVIOUS and write another in its place, instead of --new.',
    );
  }
  await readSecretKeys(config, config.dataFolder);
  await turnSecretKey(config.dataFolder);
  return `Made a new key in ${config.dataFolder}. Restart the server now, so that it uses it too.`;
}

function explained(error: unknown, name: string): string {
  if (error instanceof UsageError || error instanceof ConfigError) {
    return `${error.message}\nSee: pnpm manage ${name} --help`;
  }
  if (error instanceof AppError && error.code === 'businesses.slug_taken') {
    return 'Another business already has this slug.';
  }
  if (error instanceof AppError && error.code === 'customers.not_found') {
    return 'Nothing is stored about this address or number.';
  }
  if (error instanceof AppError && error.details?.fields?.['person'] !== undefined) {
    return `--person: ${error.details.fields['person'].message}.\nSee: pnpm manage ${name} --help`;
  }
  if (error instanceof AppError && error.code === 'members.email_taken') {
    return 'This address already belongs to a member of the business.';
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
