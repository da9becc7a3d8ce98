import { messagePage } from '@bookingsaas/server/contract/messages';
import type { MessageView } from '@bookingsaas/server/contract/messages';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { startWorld } from '../../world/app.ts';
import type { Answer, World } from '../../world/app.ts';
import { openShop } from '../../world/builders.ts';
import type { Shop, ShopFacts } from '../../world/builders.ts';
import { createTestClock } from '../../world/clock.ts';
import type { TestClock } from '../../world/clock.ts';
import { startTwilio } from '../../world/twilio/start-twilio.ts';
import type { Twilio } from '../../world/twilio/start-twilio.ts';

export const at = (time: string, day = '10') => `2026-06-${day}T${time}:00Z`;

/** A salon that writes to mobiles, by a Twilio of this machine. */
export interface TextingSalon {
  readonly clock: TestClock;
  readonly twilio: Twilio;
  readonly world: World;
  readonly shop: Shop;
  /** Her mobile, that of nobody else in the database. */
  readonly bea: string;
  /** Who is told what, without quiet hours. */
  wish(visitor: object, more?: object): Promise<Answer>;
  /** Bea books by her mobile. */
  book(time: string, more?: object): Promise<Answer>;
  /** All that is due goes out, by as many rounds as news and messages need. */
  deliver(there?: World): Promise<void>;
  /** What visitors were told of the moment, oldest first. */
  told(moment: string): Promise<MessageView[]>;
  all(): Promise<MessageView[]>;
  /** Another process of the same installation. */
  another(): World;
  close(): Promise<void>;
}

export async function openTextingSalon(
  store: OpenedStore,
  facts: ShopFacts & {
    readonly env?: Readonly<Record<string, string>>;
    /** A Messaging Service picks the sender. */
    readonly hasService?: boolean;
  } = {},
): Promise<TextingSalon> {
  const clock = createTestClock('2026-06-01T08:00:00Z');
  const twilio = await startTwilio({
    clock,
    post: async (url, init) => world.app.request(url, init),
  });
  const service = { TWILIO_MESSAGING_SERVICE_SID: twilio.account.messagingService };
  const env = { ...twilio.env, ...(facts.hasService === true && service), ...facts.env };
  const world = startWorld({ store, clock, env });
  await world.outbox.drain();
  const shop = await openShop(world, {
    ...facts,
    business: { email: 'ines@salon.example', locale: 'fr', ...facts.business },
  });
  const bea = `+33612${String(Math.trunc(Math.random() * 1_000_000)).padStart(6, '0')}`;
  const salon: TextingSalon = {
    clock,
    twilio,
    world,
    shop,
    bea,
    wish: (visitor, more = {}) =>
      shop.owner('PATCH', '/message-settings', {
        visitor,
        owner: NOTHING,
        quietHours: null,
        ...more,
      }),
    book: (time, more = {}) =>
      shop.book(at(time), {
        with: {
          customer: { name: 'Bea Marin', email: 'bea@example.net', phone: bea },
          timezone: 'UTC',
          locale: 'fr',
          ...more,
        },
      }),
    async deliver(there = world) {
      for (let round = 0; round < 3; round += 1) await there.outbox.drain();
    },
    told: async (moment) =>
      (await salon.all()).filter((one) => one.moment === moment && one.audience === 'visitor'),
    async all() {
      const answer = await shop.owner('GET', '/messages');
      return messagePage.parse(JSON.parse(answer.text)).items.toReversed();
    },
    another: () => startWorld({ store, clock, env }),
    close: () => twilio.stop(),
  };
  await salon.wish({ confirmed: ['sms'], moved: ['sms'], cancelled: ['sms'] }, { reminders: [] });
  return salon;
}

const NOTHING = { confirmed: [], pending: [], moved: [], cancelled: [] };
