import { existsSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { compose } from './compose.ts';
import type { Composition } from './compose.ts';
import { ConfigError, readConfig } from './config.ts';
import type { Config } from './config.ts';
import { AppError } from './contract/app-error.ts';
import { openStore } from './db/open-store.ts';
import { createLog } from './integrations/system/log.ts';
import { readSecretKeys } from './integrations/system/secret-key.ts';
import { openSharedLimits } from './integrations/system/shared-limits.ts';
import { seedDemoStatistics } from './seed/demo-statistics.ts';
import { seedDemo } from './seed/demo.ts';
import { offerSetup } from './usecases/members/set-up.ts';

for (const file of ['.env.local', '.env']) if (existsSync(file)) process.loadEnvFile(file);

try {
  await start(readConfig(process.env));
} catch (error) {
  console.error(inOneSentence(error) ?? error);
  process.exitCode = 1;
}

async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const database = await openStore({ url: config.databaseUrl, log });
  await database.migrate();
  const keys = await readSecretKeys(config, config.dataFolder);
  const sharedLimits =
    database.dialect === 'postgres' ? await openSharedLimits(config.databaseUrl, log) : null;
  const composition = compose(
    config,
    {
      store: database,
      outbox: database.queue,
      secretKey: keys.present,
      previousSecretKeys: keys.previous,
      makeLimiter: sharedLimits?.make,
      isShared: database.dialect === 'postgres',
    },
    { log },
  );
  if (config.demo && (await database.read.businesses.list()).length === 0) {
    await seedDemo(composition.core);
    await seedDemoStatistics(composition.core);
    log.info({}, 'An empty database was filled with a demo business');
  }

  const server = serve(
    { fetch: composition.app.fetch, port: config.port, hostname: config.host },
    ({ port }) => {
      log.info({ port, publicUrl: config.publicUrl }, 'Listening');
      void printSetupLink(composition);
    },
  );
  // A closed port is the end: nothing would ever be answered.
  server.on('error', (error) => {
    log.error({ err: error }, 'The server cannot listen');
    process.exitCode = 1;
    void stop();
  });
  composition.jobs.start();

  const stop = onceStopped(composition, async () => {
    // Whoever asks on and on over one connection would otherwise keep the server open.
    server.prependListener('request', (_, response) => response.setHeader('Connection', 'close'));
    await new Promise((closed) => {
      server.close(closed);
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    });
    // What arrived while the server was closing.
    await composition.visits.flush();
    await sharedLimits?.close();
    await database.close();
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

/** What whoever set the server up can mend; null for anything else, which is shown as it is. */
function inOneSentence(error: unknown): string | null {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof AppError) || error.code !== 'server.unavailable') return null;
  const why = error.cause instanceof Error ? error.cause.message : error.message;
  return `The database cannot be used: ${why}. See DATABASE_URL and DATA_DIR in .env.example.`;
}

/** Once the server can answer it, and only while nobody has an account. */
async function printSetupLink({ accounts, log }: Composition): Promise<void> {
  try {
    const setupLink = await offerSetup(accounts);
    if (setupLink === null) return;
    log.warn({ setupLink }, 'Nobody has an account yet: open this link to make the first one');
  } catch (error) {
    log.error({ err: error }, 'No set-up link could be made');
  }
}

/** Finishes the requests and deliveries under way, then lets the process end; gives up after ten seconds. */
function onceStopped({ jobs, log }: Composition, close: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return function stop() {
    stopping ??= (async () => {
      log.info({}, 'Stopping');
      setTimeout(() => process.exit(1), 10_000).unref();
      await jobs.stop();
      await close();
    })();
    return stopping;
  };
}
