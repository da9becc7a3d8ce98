import { periodicWork } from '@bookingsaas/server/jobs/schedule';
import { COMMANDS } from '@bookingsaas/server/manage/commands';
import { readGiven } from '@bookingsaas/server/manage/command';
import type { Tools } from '@bookingsaas/server/manage/command';
import { readConfig } from '@bookingsaas/server/config';
import { customerErased, customerExport } from '@bookingsaas/server/contract/customers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startWorld } from '../world/app.ts';
import type { Answer, World } from '../world/app.ts';
import { linkOf, openShop, tokenOf } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';
import { drainAll } from '../world/deliver-all.ts';
import type { TestDatabase } from '../world/databases.ts';
import { openEveryText } from '../world/every-text.ts';
import { openMailbox } from '../world/mailbox.ts';
import type { Mailbox } from '../world/mailbox.ts';
import { arrive } from '../world/people.ts';
import { ownerOf } from './privacy-steps.ts';

const at = (time: string, day = '10') => `2026-06-${day}T${time}:00Z`;
const EMAIL = 'Hilda.Marin@Example.net';
const PHONE = '+33655443322';
const HILDA = { name: 'Hildegarde Marin', email: EMAIL, phone: '06 55 44 33 22' };
const TRACES = ['hildegarde', EMAIL, '%40example.net', '655443322'];

onEachDatabase((database) => {
  let mailbox: Mailbox;
  let world: World;
  let shop: Shop;

  beforeEach(async () => {
    mailbox = await openMailbox();
    world = startWorld({
      store: database.store,
      env: { SMTP_URL: mailbox.url, MAIL_FROM: 'rdv@salon.example' },
      webhookSender: acceptingEverything(),
    });
    await world.outbox.drain();
    shop = await openShop(world, {
      business: { email: 'ines@salon.example' },
      people: ['A', 'B'],
      service: {
        questions: [
          { id: 'q1', label: 'Anything else?', kind: 'text', isRequired: false, choices: [] },
        ],
      },
    });
  });

  afterEach(async () => {
    await mailbox.close();
    // Nobody of this name is left for the next story.
    const owner = await ownerOf(world, shop);
    await owner.ask('DELETE', '/api/v1/business?name=Shop');
  });

  describe('one customer', () => {
    test('is erased from every text column of the database, and everything else stays', async () => {
      const booked = await liveThrough(world, shop);
      const other = await shop.book(at('15:00'), { staff: shop.people['B'] });
      const { id: otherId } = other.json.booking;
      const note = { text: `Friend of ${EMAIL}` };
      expect((await shop.owner('POST', `/bookings/${otherId}/notes`, note)).status).toBe(201);
      await drainAll(world);
      expect((await traces(database)).length).toBeGreaterThan(8);

      const owner = await ownerOf(world, shop);
      const answer = await owner.ask('POST', '/api/v1/customers/erase', {
        body: { person: EMAIL.toLowerCase(), confirmation: EMAIL.toLowerCase() },
      });
      // A note with its search text, and why somebody was away.
      expect(answer.as(customerErased)).toMatchObject({ bookings: 2, cancelled: 1, mentions: 3 });
      await drainAll(world);
      expect(await traces(database)).toEqual([]);
      expect(JSON.stringify(world.logged).toLowerCase()).not.toContain('hilda');

      const bookings = await shop.bookings();
      expect(bookings.map(({ state, customer }) => [state.status, customer.name])).toEqual([
        ['completed', '—'],
        ['confirmed', 'Bea Marin'],
        ['cancelled', '—'],
      ]);
      const notes = await shop.owner('GET', `/bookings/${otherId}/notes`);
      expect(notes.text).toContain('Friend of …');
      for (const one of booked) {
        expect((await world.ask('GET', linkOf(one))).status).toBe(404);
        expect((await world.ask('GET', `/b/${tokenOf(one)}.ics`)).status).toBe(404);
      }
    });

    test('gets no letter about what is cancelled with them, and the time is free again', async () => {
      const customer = { name: HILDA.name, email: EMAIL };
      await shop.book(at('10:00'), { staff: shop.people['A'], with: { customer } });
      await shop.book(at('10:00'), { staff: shop.people['B'] });
      await drainAll(world);
      const before = mailbox.letters.length;
      expect(await shop.free('2026-06-10')).not.toContain(at('10:00'));
      await erase(world, shop, EMAIL);
      await drainAll(world);
      expect(mailbox.letters.slice(before).flatMap(({ to }) => to)).not.toContain(EMAIL);
      expect(
        mailbox.letters
          .slice(before)
          .map(({ raw }) => raw.toLowerCase())
          .join(),
      ).not.toContain('hildegarde');
      expect(await shop.free('2026-06-10')).toContain(at('10:00'));
    });

    test('is handed everything there is about them, by address or by number', async () => {
      await liveThrough(world, shop);
      const owner = await ownerOf(world, shop);
      for (const person of [EMAIL, EMAIL.toUpperCase(), '06 55 44 33 22', PHONE]) {
        const answer = await owner.ask('POST', '/api/v1/customers/export', { body: { person } });
        const { data } = answer.as(customerExport);
        expect(data['bookings']).toHaveLength(2);
        const past = data['bookings']?.find(({ status }) => status === 'completed');
        expect(past).toMatchObject({
          customerName: HILDA.name,
          customerEmail: EMAIL,
          customerPhone: PHONE,
          answers: { q1: `write to ${EMAIL}` },
          startAt: '2026-06-02T10:00:00.000Z',
        });
        expect(data['booking_notes']).toMatchObject([{ text: 'Hildegarde likes it short' }]);
        expect(JSON.stringify(data['messages'])).toContain('Hildegarde');
        // Whatever the database has of her was handed out, but for what somebody wrote elsewhere.
        const tables = (await traces(database)).map((column) => column.split('.')[0] ?? '');
        expect(tables.filter((table) => data[table] === undefined)).toEqual(['time_off']);
        expect(answer.text).not.toContain('tokenHash');
      }
    });

    test('who wrote STOP is still not written to: the number stays, and nothing else', async () => {
      // A number of its own: it stays in the database, where other stories look for hers.
      const phone = '+33611111199';
      await shop.book(at('10:00'), { with: { customer: { ...HILDA, phone } } });
      const now = world.clock.now();
      const { businessId } = shop;
      const text = { channel: 'sms', address: phone } as const;
      const optOut = { ...text, isOut: true, at: now };
      await world.store.write(async (tx) => {
        await tx.inboundTexts.add({
          ...text,
          id: `inb_${businessId}`,
          providerId: `SM${businessId}`,
          businessId,
          sender: '+33700000000',
          body: 'Hildegarde here, stop',
          word: { is: 'text' },
          meaning: 'text',
          bookingId: null,
          at: now,
          actedAt: null,
          readAt: null,
        });
        await tx.optOuts.put({
          ...optOut,
          by: { is: 'owner', businessId },
          reason: 'Hildegarde asked',
        });
        await tx.optOuts.put({ ...optOut, by: { is: 'reader', sender: '+337' }, reason: null });
      });
      await erase(world, shop, EMAIL);
      expect(await traces(database, [...TRACES, phone])).toEqual(['opt_outs.address']);
      const key = { ...text, sender: '+33799999999' };
      expect(await world.store.read.optOuts.isOut(businessId, key)).toBe(true);
    });

    test('of another business is nobody, and so is one who never came', async () => {
      const neighbour = await openShop(world);
      await neighbour.book(at('10:00'), { with: { customer: HILDA } });
      const owner = await ownerOf(world, shop);
      for (const step of ['export', 'erase']) {
        const body = { person: EMAIL, ...(step === 'erase' ? { confirmation: EMAIL } : {}) };
        const answer = await owner.ask('POST', `/api/v1/customers/${step}`, { body });
        expect(answer.code).toBe('customers.not_found');
      }
      expect((await neighbour.bookings())[0]?.customer.name).toBe(HILDA.name);
      await erase(world, neighbour, EMAIL);
      expect(await traces(database)).toEqual([]);
    });

    test('is erased by an owner alone, who writes the address twice', async () => {
      await shop.book(at('10:00'), { with: { customer: HILDA } });
      const body = { person: EMAIL, confirmation: EMAIL };
      expect((await shop.owner('POST', '/customers/erase', body)).json.error.code).toBe(
        'auth.forbidden',
      );
      const admin = await arrive(world, {
        name: 'Ana',
        email: `ana-${shop.businessId}@example.com`,
        roles: [{ businessId: shop.businessId, role: 'admin' }],
      });
      expect((await admin.ask('POST', '/api/v1/customers/erase', { body })).code).toBe(
        'auth.forbidden',
      );
      const owner = await ownerOf(world, shop);
      const wrong = { person: EMAIL, confirmation: 'hilda@example.net' };
      const refused = await owner.ask('POST', '/api/v1/customers/erase', { body: wrong });
      expect(refused.status).toBe(400);
      expect(refused.text).toContain('"confirmation"');
      const neither = { person: 'Hilda', confirmation: 'Hilda' };
      const unknown = await owner.ask('POST', '/api/v1/customers/erase', { body: neither });
      expect(unknown.text).toContain('"person"');
      expect((await shop.bookings())[0]?.customer.name).toBe(HILDA.name);
    });

    test('is exported and erased from the command line, too', async () => {
      await shop.book(at('10:00'), { with: { customer: HILDA } });
      const slug = shop.businessId.toLowerCase();
      const exported = await manage(world, 'export', ['--business', slug, '--person', EMAIL]);
      expect(customerExport.parse(JSON.parse(exported)).data['bookings']).toHaveLength(1);
      const erased = await manage(world, 'erase', ['--business', slug, '--person', PHONE]);
      expect(JSON.parse(erased)).toMatchObject({ bookings: 1, cancelled: 1 });
      expect(await traces(database)).toEqual([]);
    });
  });
});

/** A past visit and a coming one, with everything that collects around a customer. */
async function liveThrough(world: World, shop: Shop): Promise<Answer[]> {
  const hook = { url: 'https://till.example/', events: ['booking.created', 'booking.cancelled'] };
  expect((await shop.owner('POST', '/webhooks', hook)).status).toBe(201);
  const staff = shop.people['A'];
  const asked = {
    customer: HILDA,
    answers: { q1: `write to ${EMAIL}` },
    source: {
      placement: 'inline',
      page: `https://salon.example/book?email=${encodeURIComponent(EMAIL)}`,
    },
  };
  const past = await shop.book(at('10:00', '02'), { staff, key: 'past-key-1', with: asked });
  const coming = await shop.book(at('10:00', '12'), { staff, key: 'coming-key-1', with: asked });
  const { id } = past.json.booking;
  await shop.owner('POST', `/bookings/${id}/notes`, { text: 'Hildegarde likes it short' });
  await world.ask('POST', `${linkOf(coming)}/move`, { body: { start: at('11:00', '12') } });
  const off = { staffId: staff, start: at('08:00', '20'), end: at('09:00', '20') };
  await shop.owner('POST', '/time-off', { ...off, reason: `Visit of ${EMAIL}` });
  await drainAll(world);
  world.clock.set('2026-06-04T08:00:00Z');
  for (const { name, run } of periodicWork(world.core)) {
    if (name === 'complete ended bookings') await run();
  }
  await drainAll(world);
  return [past, coming];
}

async function erase(world: World, shop: Shop, person: string): Promise<void> {
  const owner = await ownerOf(world, shop);
  const body = { person, confirmation: person };
  const answer = await owner.ask('POST', '/api/v1/customers/erase', { body });
  expect(answer.status).toBe(200);
}

async function traces(database: TestDatabase, texts = TRACES): Promise<string[]> {
  const every = openEveryText(database);
  try {
    return await every.holding(texts);
  } finally {
    await every.close();
  }
}

function manage(world: World, name: string, args: readonly string[]): Promise<string> {
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new Error(`There is no command ${name}`);
  const refuse = () => Promise.reject(new Error('Not for this command'));
  const tools: Tools = {
    config: readConfig({}),
    clock: world.clock,
    phones: world.core.phones,
    secrets: async () => world.core.secrets,
    secretBox: refuse,
    newSecretKey: refuse,
    store: async () => world.store,
  };
  return command.run(tools, readGiven(command, args));
}

function acceptingEverything() {
  return {
    newSecret: () => 'whsec_dGVzdHM=',
    refusalOf: () => null,
    // What receivers answer is kept for the owner, and may repeat what they were told.
    send: async ({ body }: { readonly body: string }) => ({
      is: 'answered' as const,
      status: 200,
      tookMs: 1,
      response: body,
      retryAfter: null,
    }),
  };
}
