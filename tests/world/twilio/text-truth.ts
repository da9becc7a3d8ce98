import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import type { Message } from '@bookingsaas/server/ports/messages';
import type { Booking } from '@bookingsaas/server/domain/bookings/types';
import type { Sent } from './beside-emulate.ts';
import type { Twilio } from './start-twilio.ts';

/** What a business has and what Twilio accepted of it. */
export interface TextFacts {
  readonly store: OpenedStore;
  readonly twilio: Twilio;
  readonly businessId: string;
  readonly now: number;
}

const AT_TWILIO = ['accepted', 'sent', 'delivered', 'read', 'undelivered', 'unknown'];
const NOT_AT_TWILIO = ['failed', 'unknown', 'not_sent', 'withdrawn'];

/** Everything that must never be: a text sent twice, lost in silence, or said to be what it is not. */
export async function textTroubles({
  store,
  twilio,
  businessId,
  now,
}: TextFacts): Promise<string[]> {
  const messages = await allMessages(store, businessId);
  const bookings = await store.read.bookings.list(businessId, { limit: 5_000 });
  const sentFor = Map.groupBy(twilio.sent, messageOf);
  return [
    ...saidTwice(twilio.sent),
    ...messages.flatMap((message) => wrongOf(message, sentFor.get(message.id) ?? [], now)),
    ...bookings.flatMap((booking) => untold(booking, messages)),
  ];
}

export async function allMessages(store: OpenedStore, businessId: string): Promise<Message[]> {
  const found: Message[] = [];
  for (;;) {
    const last = found.at(-1);
    const page = await store.read.messages.list(businessId, {
      limit: 500,
      after: last === undefined ? undefined : { at: last.dueAt, id: last.id },
    });
    found.push(...page);
    if (page.length < 500) return found;
  }
}

/** The message that a text was sent for: it stands in the address of its callback. */
function messageOf({ statusCallback }: Sent): string {
  return new URL(statusCallback ?? 'http://nowhere').searchParams.get('message') ?? '';
}

// Each text of a booking names its private link and what happened, so that no two are alike.
function saidTwice(sent: readonly Sent[]): string[] {
  return [...Map.groupBy(sent, ({ to, body }) => `${to} ${body}`)]
    .filter(([, same]) => same.length > 1)
    .map(([said, same]) => `said ${same.length} times: ${said}`);
}

function wrongOf(message: Message, sent: readonly Sent[], now: number): string[] {
  const { id, moment, state, errorCode, dueAt } = message;
  const name = `${moment} ${id} is ${state}`;
  if (message.channel === 'email') return [];
  if (sent.length > 1) return [`${name}, and was sent ${sent.length} times`];
  if (state === 'planned' || state === 'sending')
    return dueAt <= now ? [`${name}, though it was due`] : [];
  const [text] = sent;
  if (text === undefined)
    return NOT_AT_TWILIO.includes(state) ? [] : [`${name}, but Twilio never had it`];
  // A failure that Twilio itself told of.
  const isToldToFail = state === 'failed' && errorCode !== null;
  const isTrue = AT_TWILIO.includes(state) || isToldToFail;
  return isTrue ? [] : [`${name}, but Twilio has it as ${text.status}`];
}

/** Whatever happened to a booking, there is a message about it. */
function untold({ id, state, revision }: Booking, messages: readonly Message[]): string[] {
  const told = messages.filter(({ bookingId }) => bookingId === id).map(({ moment }) => moment);
  const wanted = [
    'confirmed',
    ...(state.status === 'cancelled' ? ['cancelled'] : []),
    ...(revision > (state.status === 'cancelled' ? 1 : 0) ? ['moved'] : []),
  ];
  return wanted
    .filter((moment) => !told.some((one) => one === moment))
    .map((moment) => `booking ${id} has no message ${moment}`);
}
