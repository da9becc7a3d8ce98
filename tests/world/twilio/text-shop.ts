import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { conversationPage, conversationView } from '@bookingsaas/server/contract/conversations';
import type { Conversation, ConversationView } from '@bookingsaas/server/contract/conversations';
import { messagePage } from '@bookingsaas/server/contract/messages';
import type { MessageView } from '@bookingsaas/server/contract/messages';
import { startWorld } from '../app.ts';
import type { World } from '../app.ts';
import { openShop } from '../builders.ts';
import type { Shop, ShopFacts, Wish } from '../builders.ts';
import { createTestClock } from '../clock.ts';
import type { TestClock } from '../clock.ts';
import type { Sent } from './beside-emulate.ts';
import { startTwilio } from './start-twilio.ts';
import type { Twilio } from './start-twilio.ts';

/** A server that sends texts by the loopback Twilio, and hears what it posts. */
export interface TextWorld {
  readonly world: World;
  readonly twilio: Twilio;
  readonly clock: TestClock;
  /** Whose number it is: whoever books and writes, unless a story says otherwise. */
  readonly bea: string;
  open(facts?: ShopFacts): Promise<TextShop>;
  /** All that is due goes out, by as many rounds as news, words and messages need. */
  deliver(): Promise<void>;
  /** Somebody writes to our number, or by WhatsApp to that one, a moment later; returns the status. */
  write(body: string, from?: Writer): Promise<number>;
  stop(): Promise<void>;
}

export interface Writer {
  readonly from?: string;
  readonly channel?: 'sms' | 'whatsapp';
  readonly sid?: string;
  readonly isForged?: boolean;
}

export interface TextShop extends Shop {
  /** Books with a phone, by SMS unless the settings say otherwise. */
  bookByPhone(start: string, wish?: Wish & { readonly phone?: string }): ReturnType<Shop['book']>;
  log(): Promise<MessageView[]>;
  conversations(): Promise<Conversation[]>;
  conversation(address?: string): Promise<ConversationView>;
}

let numbers = 0;

/** A mobile number nobody else in this process has: stories share a database, and with it the sender. */
export function newNumber(): string {
  numbers += 1;
  return `+336${String(10_000_000 + numbers)}`;
}

/** Every moment of the visitor by SMS, no quiet hours. */
const BY_SMS = {
  visitor: {
    confirmed: ['sms'],
    moved: ['sms'],
    cancelled: ['sms'],
    reminder: ['sms'],
  },
  owner: {},
  quietHours: null,
} as const;

export async function openTextWorld({
  store,
  now = '2026-06-01T08:00:00Z',
  env = {},
  contract,
  clock = createTestClock(now),
}: {
  store: OpenedStore;
  now?: string;
  env?: Readonly<Record<string, string>>;
  contract?: string;
  clock?: TestClock;
}): Promise<TextWorld> {
  const twilio = await startTwilio({
    clock,
    ...(contract !== undefined && { contract }),
    post: async (url, init) => world.app.request(url, init),
  });
  const world = startWorld({ store, clock, env: { ...twilio.env, ...env } });
  const bea = newNumber();
  return {
    world,
    twilio,
    clock,
    bea,
    open: (facts = {}) => openTextShop(world, facts, bea),
    async deliver() {
      for (let round = 0; round < 3; round += 1) await world.outbox.drain();
    },
    async write(body, { from = bea, channel = 'sms', ...more } = {}) {
      clock.set(new Date(clock.now() + 1_000).toISOString());
      const isSms = channel === 'sms';
      const answer = await twilio.receive({
        from: isSms ? from : `whatsapp:${from}`,
        to: isSms ? twilio.account.sms : `whatsapp:${twilio.account.whatsapp}`,
        body,
        ...more,
      });
      return answer.status;
    },
    stop: () => twilio.stop(),
  };
}

/** What was sent to somebody, latest last. */
export function sentTo(twilio: Twilio, to: string): Sent[] {
  return twilio.sent.filter((each) => each.to === to);
}

/** A shop of this world whose visitors are told by SMS; `bea` is the number of whoever books. */
export async function openTextShop(world: World, facts: ShopFacts, bea: string): Promise<TextShop> {
  const shop = await openShop(world, facts);
  const said = async (path: string) => {
    const answer = await shop.owner('GET', path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} ${answer.text}`);
    const json: unknown = JSON.parse(answer.text);
    return json;
  };
  await changeSettings(shop, BY_SMS);
  return {
    ...shop,
    bookByPhone: (start, { phone = bea, ...wish } = {}) =>
      shop.book(start, {
        ...wish,
        with: { customer: { name: 'Bea Marin', email: 'bea@example.net', phone }, ...wish.with },
      }),
    log: async () => messagePage.parse(await said('/messages?limit=100')).items,
    conversations: async () => conversationPage.parse(await said('/conversations')).items,
    conversation: async (address = bea) =>
      conversationView.parse(await said(`/conversations/${encodeURIComponent(address)}`)),
  };
}

/** Throws when they are refused. */
export async function changeSettings(shop: Shop, patch: object): Promise<void> {
  const answer = await shop.owner('PATCH', '/message-settings', patch);
  if (answer.status !== 200) throw new Error(`Settings: ${answer.status} ${answer.text}`);
}
