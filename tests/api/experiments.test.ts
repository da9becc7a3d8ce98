import { experiment, experimentAnswer } from '@bookingsaas/server/contract/experiments';
import type { Experiment } from '@bookingsaas/server/contract/experiments';
import { rollUp } from '@bookingsaas/server/usecases/analytics/roll-up';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';

const shownLook = z.object({
  variant: z.string().optional(),
  buttonText: z.string().nullable(),
  theme: z.object({ light: z.string() }),
});
const CHANGE = { buttonText: 'Réserver', theme: { brand: '#aa0000' } };

onEachDatabase((database) => {
  let world: World;
  let shop: Shop;

  beforeEach(async () => {
    world = startWorld({ store: database.store });
    shop = await openShop(world, { widget: { buttonText: 'Prendre rendez-vous' } });
  });

  async function look(query = '') {
    const answer = await world.ask('GET', `/api/v1/widgets/${shop.widgetKey}${query}`);
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    return shownLook.parse(JSON.parse(answer.text));
  }

  async function begin(): Promise<Experiment> {
    const { status, text } = await shop.owner('POST', `/widgets/${shop.widgetKey}/experiment`, {
      change: CHANGE,
    });
    expect(status, text).toBe(201);
    return experiment.parse(JSON.parse(text));
  }

  async function running(): Promise<Experiment | null> {
    const { text } = await shop.owner('GET', `/widgets/${shop.widgetKey}/experiment`);
    return experimentAnswer.parse(JSON.parse(text)).experiment;
  }

  /** So many different visitors see a look. */
  async function see(variant: string, visitors: number): Promise<void> {
    for (let visitor = 0; visitor < visitors; visitor += 1) {
      await world.ask('POST', `/api/v1/widgets/${shop.widgetKey}/events`, {
        headers: {
          'Content-Type': 'text/plain;charset=UTF-8',
          'User-Agent': `Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.${visitor} ${variant}`,
        },
        body: {
          placement: 'inline',
          variant,
          events: [
            ['ready', {}],
            ['view', {}],
          ],
        },
      });
    }
    await world.visits.flush();
    await rollUp(world.core);
  }

  describe('two looks of a widget', () => {
    test('without an experiment there is one, and nothing says otherwise', async () => {
      expect(await look()).not.toHaveProperty('variant');
      expect(await running()).toBeNull();
    });

    test('are shown by chance, each time anew, and a loader can keep to the one it has drawn', async () => {
      const before = await look();
      await begin();
      const looks = [];
      for (let visit = 0; visit < 60; visit += 1) looks.push(await look());
      const arms = Map.groupBy(looks, ({ variant }) => variant?.at(-1));
      expect(new Set(arms.keys())).toEqual(new Set(['a', 'b']));
      // With sixty fair throws fewer than ten of one side come once in 40 million.
      for (const [, seen] of arms) expect(seen.length).toBeGreaterThanOrEqual(10);
      for (const one of arms.get('a') ?? []) {
        expect(one).toMatchObject({ buttonText: 'Prendre rendez-vous', theme: before.theme });
      }
      for (const one of arms.get('b') ?? []) {
        expect(one.buttonText).toBe('Réserver');
        expect(one.theme.light).not.toBe(before.theme.light);
      }
      const [b] = arms.get('b') ?? [];
      for (let again = 0; again < 8; again += 1) {
        expect(await look(`?variant=${b?.variant}`)).toMatchObject({ variant: b?.variant });
      }
    });

    test('the booking page shows either too, and stores nothing', async () => {
      await begin();
      const pages = await Promise.all(
        Array.from({ length: 40 }, () => world.ask('GET', `/w/${shop.widgetKey}`)),
      );
      const variants = pages.map(
        ({ text }) => /"variant":"\w{6}(?<arm>[ab])"/u.exec(text)?.groups?.['arm'],
      );
      expect(new Set(variants)).toEqual(new Set(['a', 'b']));
      for (const { headers } of pages) expect(headers.get('Set-Cookie')).toBeNull();
    });

    test('are told apart by who saw them and what was booked, and with few visits nothing is said', async () => {
      await begin();
      const { variant: a = '' } = await look('?variant=xxxxxxa');
      const { variant: b = '' } = await look('?variant=xxxxxxb');
      await see(a, 3);
      await see(b, 2);
      await shop.book('2026-06-10T09:00:00Z', { with: { source: { variant: b } } });
      await shop.book('2026-06-10T10:00:00Z');
      expect(await running()).toMatchObject({
        a: { visitors: 3, bookings: 0 },
        b: { visitors: 2, bookings: 1 },
        verdict: { is: 'too_early', bookingsMissing: 19, visitorsMissing: 98 },
      });
    });

    test('a second experiment is refused while one runs', async () => {
      await begin();
      const again = await shop.owner('POST', `/widgets/${shop.widgetKey}/experiment`, {
        change: { firstScreen: 'times' },
      });
      expect(again.json).toMatchObject({ error: { code: 'experiments.running' } });
      expect(again.status).toBe(409);
    });

    test('an experiment that changes nothing is refused', async () => {
      for (const change of [{}, { theme: {} }]) {
        const { status } = await shop.owner('POST', `/widgets/${shop.widgetKey}/experiment`, {
          change,
        });
        expect(status).toBe(400);
      }
    });
  });

  describe('the end', () => {
    const path = () => `/widgets/${shop.widgetKey}/experiment/conclusion`;

    test('keeping the other look makes it the widget’s, for everybody', async () => {
      await begin();
      const { b } = { b: await look('?variant=xxxxxxb') };
      const ended = await shop.owner('POST', path(), { keep: 'b' });
      expect(JSON.parse(ended.text)).toMatchObject({ kept: 'b', endedAt: '2026-06-01T08:00:00Z' });
      for (let visit = 0; visit < 12; visit += 1) {
        const now = await look();
        expect(now).toMatchObject({ buttonText: 'Réserver', theme: b.theme });
        expect(now).not.toHaveProperty('variant');
      }
    });

    test('keeping the first one leaves the widget as it was, and another experiment may begin', async () => {
      const before = await look();
      await begin();
      await shop.owner('POST', path(), { keep: 'a' });
      expect(await look()).toEqual(before);
      expect((await running())?.kept).toBe('a');
      world.clock.advanceMin(5);
      const second = await begin();
      expect((await running())?.id).toBe(second.id);
    });

    test('there is none without an experiment', async () => {
      const { status, json } = await shop.owner('POST', path(), { keep: 'a' });
      expect([status, json]).toMatchObject([409, { error: { code: 'experiments.not_running' } }]);
    });
  });
});
