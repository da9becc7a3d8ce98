import { request } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { brotli } from '../../widget/build/files.ts';
import { bundleLatePage } from '../../widget/build/entries.ts';
import type { Bundle } from '../../widget/build/bundle.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import { seedDemo } from '@bookingsaas/server/seed/demo';
import { createApiKey } from '@bookingsaas/server/usecases/setup/api-keys';
import { openMemory, startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';

const ONE_FLIGHT = 14_600;
let origin = '';
let world: World;
let close: () => Promise<void>;

beforeAll(async () => {
  world = startWorld({ store: await openMemory(), now: '2026-12-03T09:20:00Z' });
  await seedDemo(world.core);
  ({ origin, close } = await world.listen());
});
afterAll(() => close());

describe('what goes over the wire', () => {
  test.each(Object.values(DEMO_KEYS).flatMap((key) => ['fr', 'en'].map((lang) => ({ key, lang }))))(
    'the complete page of $key in $lang arrives in one flight of packets',
    async ({ key, lang }) => {
      const { status, encoding, bytes } = await bytesOf(`/w/${key}?embed=1&lang=${lang}`);
      expect({ status, encoding }).toEqual({ status: 200, encoding: 'br' });
      expect(bytes).toBeLessThanOrEqual(ONE_FLIGHT);
    },
  );

  test.each(['services', 'calendar', 'times'] as const)(
    'so does the page of the salon that opens with %s and has a waiting list',
    async (firstScreen) => {
      const told = startWorld({
        store: world.store,
        clock: world.clock,
        env: { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'rdv@salon.example' },
      });
      const business = await world.store.read.businesses.bySlug('demo');
      const { secret } = await createApiKey(world.core, business?.id ?? '', {
        name: 'test',
        scopes: ['read', 'write'],
      });
      const changed = await told.ask('PATCH', `/api/v1/widgets/${DEMO_KEYS.salon}`, {
        headers: { Authorization: `Bearer ${secret}` },
        body: { firstScreen },
      });
      expect(changed.json).toMatchObject({ firstScreen });
      const there = await told.listen();
      const path = `/w/${DEMO_KEYS.salon}?embed=1&lang=fr`;
      const { status, bytes } = await bytesOf(path, there.origin);
      const html = await (await fetch(there.origin + path)).text();
      await there.close();
      expect(status).toBe(200);
      expect(html).toContain('"waitlist":');
      expect(bytes).toBeLessThanOrEqual(ONE_FLIGHT);
    },
  );

  test('the loader weighs two kilobytes', async () => {
    const { status, encoding, bytes } = await bytesOf('/embed.js');
    expect({ status, encoding }).toEqual({ status: 200, encoding: 'br' });
    expect(bytes).toBeLessThanOrEqual(2_000);
  });

  test.each(['fr', 'en'])(
    'the words of %s that stand in the page weigh 700 bytes',
    async (lang) => {
      const { default: _, ...words } = await import(join(WIDGET, `src/i18n/${lang}.ts`));
      const text = JSON.stringify(words[lang]);
      expect(Object.keys(words[lang]).length).toBeGreaterThan(20);
      expect(brotliCompressSync(text).length).toBeLessThanOrEqual(700);
    },
  );
});

test('counting a visit weighs 400 bytes', async () => {
  const weights = (await Promise.all(['fr', 'en'].map(weighCounting))).flat();
  const median = weights.toSorted((a, b) => a - b)[weights.length / 2] ?? Infinity;
  expect(median).toBeGreaterThan(100);
  // What the first screen does for it: it remembers what happens, and which empty days were pressed.
  expect(median + REMEMBERING).toBeLessThanOrEqual(400);
});

/** What is found to repeat depends on where a block happens to end: a difference is weighed behind many beginnings. */
async function weighCounting(locale: string): Promise<number[]> {
  const [whole, uncounted] = await Promise.all([
    bundleLatePage(locale),
    bundleLatePage(locale, {
      'count/count-visit.ts': 'export function countVisit() {}',
      'count/note-look.ts': 'export function noteLook() {}',
    }),
  ]);
  const weigh = (bundle: Bundle, beginning: string) => brotli(beginning + bundle.entry.code).length;
  return Array.from({ length: 20 }, (_, length) => {
    const beginning = `"${'x'.repeat(length)}";`;
    return weigh(whole, beginning) - weigh(uncounted, beginning);
  });
}

const REMEMBERING = 55;
const WIDGET = join(import.meta.dirname, '../../widget');

function bytesOf(
  path: string,
  at: string = origin,
): Promise<{ status: number | undefined; encoding: string | undefined; bytes: number }> {
  return new Promise((resolve, reject) => {
    const asked = request(at + path, { headers: { 'Accept-Encoding': 'br' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          encoding: response.headers['content-encoding'],
          bytes,
        }),
      );
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}
