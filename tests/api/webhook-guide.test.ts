import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { webhookBody, webhookWithSecret } from '@bookingsaas/server/contract/webhooks';
import { createWebhookSender } from '@bookingsaas/server/integrations/webhooks/webhook-sender';
import { openMemory, startWorld } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import { at } from '../world/hooked-shop.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'webhooks.md'), 'utf8');
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

test('the program in the guide verifies a delivery, knows a repetition, and refuses a forgery', async () => {
  const port = await freePort();
  const world = startWorld({
    store: await openMemory(),
    now: new Date().toISOString(),
    webhookSender: createWebhookSender({
      isHttpsRequired: true,
      trustedHosts: [`127.0.0.1:${port}`],
    }),
  });
  const shop = await openShop(world);
  const url = `http://127.0.0.1:${port}/`;
  const made = await shop.owner('POST', '/webhooks', { url, events: ['booking.created'] });
  const { id, secret } = webhookWithSecret.parse(JSON.parse(made.text));
  const program = await startProgram(codeOf('js'), { WEBHOOK_SECRET: secret, PORT: String(port) });

  await shop.book(at('10:00'));
  await world.outbox.drain();
  const [delivery] = await world.store.read.webhooks.deliveries(shop.businessId, {
    webhookId: id,
    limit: 10,
  });
  expect(delivery).toMatchObject({ state: 'delivered', last: { status: 204 } });
  await shop.owner('POST', `/webhooks/${id}/deliveries/${delivery?.id}/replay`);
  await world.outbox.drain();
  expect(program.said()).toEqual(['booking.created Bea Marin']);

  const forged = await fetch(url, {
    method: 'POST',
    headers: {
      'webhook-id': 'evt_1',
      'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
      'webhook-signature': 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
    },
    body: delivery?.body ?? '',
  });
  expect(forged.status).toBe(401);
  await world.store.close();
});

test('the body in the guide is one the contract knows', () => {
  const filled = codeOf('json').replaceAll('…', 'x');
  expect(webhookBody.parse(JSON.parse(filled)).type).toBe('booking.moved');
});

function codeOf(language: string): string {
  const code = new RegExp(`\`\`\`${language}\\n(?<code>[\\s\\S]+?)\`\`\``, 'u').exec(GUIDE);
  return code?.groups?.['code'] ?? '';
}

/** Runs it where the library can be found, and waits until it listens. */
async function startProgram(code: string, env: Record<string, string>) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...env, PATH: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  let output = '';
  child.stdout.on('data', (part: Buffer) => {
    output += part.toString();
  });
  for (;;) {
    const isThere = await fetch(`http://127.0.0.1:${env['PORT']}/`, { method: 'POST' }).catch(
      () => null,
    );
    if (isThere !== null) break;
    if (child.exitCode !== null) throw new Error('The program of the guide ended');
    await new Promise((later) => setTimeout(later, 20));
  }
  return { said: () => output.trim().split('\n') };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
