import { expect } from 'vitest';
import { waitlistPage } from '@bookingsaas/server/contract/waitlist';
import type { WaitlistEntryView } from '@bookingsaas/server/contract/waitlist';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import PostalMime from 'postal-mime';
import { startWorld } from '../../world/app.ts';
import type { Answer, World } from '../../world/app.ts';
import type { TestClock } from '../../world/clock.ts';
import { linkOf, openShop } from '../../world/builders.ts';
import type { Shop, ShopFacts } from '../../world/builders.ts';
import { openMailbox } from '../../world/mailbox.ts';
import type { Letter, Mailbox } from '../../world/mailbox.ts';

export const DAY = '2026-06-10';
export const at = (time: string, day = DAY) => `${day}T${time}:00Z`;

/** A shop whose Wednesday is full, with a mail server, and people who wait. */
export interface WaitingRoom {
  readonly world: World;
  readonly shop: Shop;
  readonly mailbox: Mailbox;
  /** Nobody of another story has it; they all are in one database. */
  addressOf(name: string): string;
  join(name: string, wish?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Cancels the booking at that time of the full day. */
  cancel(time: string): Promise<void>;
  /** All that is due goes out, by as many rounds as news, looks and messages need. */
  deliver(there?: World): Promise<void>;
  /** The same server in another process, which may see the database in its own way. */
  second(through?: OpenedStore): World;
  list(show?: 'active' | 'all'): Promise<WaitlistEntryView[]>;
  states(): Promise<Record<string, string>>;
  /** Letters to somebody, but for the one that says they are on the list. */
  lettersTo(name: string): Letter[];
  /** The path of the link in the last letter to somebody. */
  linkIn(name: string): Promise<string>;
}

const SAYS_PLACE = /^Subject: =\?UTF-8\?Q\?Vous_=C3=AAtes_sur/mu;

export async function openWaitingRoom(
  store: OpenedStore,
  facts: ShopFacts = {},
): Promise<WaitingRoom> {
  const story = crypto.randomUUID().slice(0, 8);
  const mailbox = await openMailbox();
  const start = (clock?: TestClock, through: OpenedStore = store) =>
    startWorld({
      store: through,
      env: { SMTP_URL: mailbox.url, MAIL_FROM: 'rdv@salon.example' },
      ...(clock !== undefined && { clock }),
    });
  const world = start();
  await world.outbox.drain();
  const shop = await openShop(world, { hours: [['09:00', '12:00']], ...facts });
  const taken: Record<string, Answer> = {};
  for (const time of ['09:00', '10:00', '11:00']) taken[time] = await shop.book(at(time));
  const addressOf = (name: string) => `${name.toLowerCase()}.${story}@example.net`;
  const room: WaitingRoom = {
    world,
    shop,
    mailbox,
    addressOf,
    second: (through) => start(world.clock, through),

    join: (name, wish = {}) =>
      world.ask('POST', `/api/v1/widgets/${shop.widgetKey}/waitlist`, {
        body: {
          service: shop.service,
          from: DAY,
          to: DAY,
          customer: { name, email: addressOf(name) },
          timezone: 'UTC',
          locale: 'fr',
          ...wish,
        },
      }),

    async cancel(time) {
      const booked = taken[time];
      if (booked === undefined) throw new Error(`Nothing was booked at ${time}`);
      const answer = await world.ask('POST', `${linkOf(booked)}/cancellation`, { body: {} });
      expect(answer.status).toBe(200);
    },

    async deliver(there = world) {
      for (let round = 0; round < 5; round += 1) await there.outbox.drain();
    },

    async list(show = 'active') {
      const answer = await shop.owner('GET', `/waitlist?show=${show}`);
      return waitlistPage.parse(JSON.parse(answer.text)).items;
    },

    async states() {
      const entries = await room.list('all');
      return Object.fromEntries(entries.map(({ customer, state }) => [customer.name, state]));
    },

    lettersTo: (name) =>
      mailbox.letters.filter(
        ({ to, raw }) => to.includes(addressOf(name)) && !SAYS_PLACE.test(raw),
      ),

    async linkIn(name) {
      const last = room.lettersTo(name).at(-1);
      if (last === undefined) throw new Error(`Nobody wrote to ${name}`);
      const { text = '' } = await PostalMime.parse(last.raw);
      const token = /\/l\/(?<token>[\w-]+)/u.exec(text)?.groups?.['token'];
      if (token === undefined) throw new Error(`No link in “${text}”`);
      return `/l/${token}`;
    },
  };
  await room.deliver();
  return room;
}
