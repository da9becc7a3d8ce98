import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_KEYS } from '../demo-site/src/keys.ts';
import { freePort } from './lib/ports.ts';
import { startPart, waitUntilAnswers } from './lib/processes.ts';
import type { Running } from './lib/processes.ts';

const PATIENCE_MS = 30_000;
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'bookingsaas-smoke-'));
const port = await freePort();
const server = startPart({
  name: 'server',
  args: ['server/src/main.ts'],
  root,
  env: {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    DATABASE_URL: join(folder, 'smoke.sqlite'),
    LOG_LEVEL: 'warn',
  },
});

try {
  await waitUntilAnswers(`http://127.0.0.1:${port}/readyz`, { milliseconds: PATIENCE_MS });
  console.log('smoke: ready');
  await expectOk(`http://127.0.0.1:${port}/w/${DEMO_KEYS.salon}`);
  // With one service its page opens on the times.
  await expectTimes(`http://127.0.0.1:${port}/w/${DEMO_KEYS.tutor}`);
  await expectOk(`http://127.0.0.1:${port}/embed.js`);
  await expectOk(`http://127.0.0.1:${port}/console`);
  await expectOk(`http://127.0.0.1:${port}/api/openapi.json`);
  await expectCleanEnd(server);
} catch (error) {
  console.error(`smoke: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  server.child.kill('SIGKILL');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
}

async function expectOk(url: string): Promise<string> {
  const response = await fetch(url);
  const body = await response.text();
  if (!response.ok || body === '')
    throw new Error(`${url} answered ${response.status} with ${body.length} characters`);
  console.log(`smoke: ${new URL(url).pathname} answers ${response.status}`);
  return body;
}

async function expectTimes(url: string): Promise<void> {
  const page = await expectOk(url);
  const times =
    page.replaceAll(/<(script|style)\b.*?<\/\1>/gs, '').match(/\b\d{1,2}[:h]\d{2}\b/g) ?? [];
  if (times.length === 0) throw new Error(`${url} shows no free time`);
  console.log(`smoke: the booking page shows ${times.length} times, ${times[0]} first`);
}

async function expectCleanEnd({ child, ended }: Running): Promise<void> {
  child.kill('SIGTERM');
  const tooLate = new Promise<string>((resolve) =>
    setTimeout(resolve, PATIENCE_MS, 'never').unref(),
  );
  const code = await Promise.race([ended, tooLate]);
  if (code !== 0) throw new Error(`after SIGTERM the server ended with ${code}, not 0`);
  console.log('smoke: stopped cleanly');
}
